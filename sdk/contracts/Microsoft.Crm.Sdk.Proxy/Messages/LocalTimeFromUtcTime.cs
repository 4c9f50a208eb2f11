using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Converts a time from UTC.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.localtimefromutctimerequest</remarks>
[Serializable]
[DataContract(Name = "LocalTimeFromUtcTimeRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class LocalTimeFromUtcTimeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public LocalTimeFromUtcTimeRequest()
        : base("LocalTimeFromUtcTime")
    {
    }

    /// <summary>The code of the time zone.</summary>
    public int TimeZoneCode
    {
        get => Parameters.ValueOrDefault<int>("TimeZoneCode");
        set => Parameters["TimeZoneCode"] = value;
    }

    /// <summary>The time in UTC.</summary>
    public DateTime UtcTime
    {
        get => Parameters.ValueOrDefault<DateTime>("UtcTime");
        set => Parameters["UtcTime"] = value;
    }
}

/// <summary>The answer to a <see cref="LocalTimeFromUtcTimeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "LocalTimeFromUtcTimeResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class LocalTimeFromUtcTimeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public LocalTimeFromUtcTimeResponse()
    {
        ResponseName = "LocalTimeFromUtcTime";
    }

    /// <summary>The time in the time zone.</summary>
    public DateTime LocalTime => Results.ValueOrDefault<DateTime>("LocalTime");
}
