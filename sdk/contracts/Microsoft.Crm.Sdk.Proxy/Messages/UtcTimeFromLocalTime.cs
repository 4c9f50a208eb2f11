using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Converts a time to UTC.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.utctimefromlocaltimerequest</remarks>
[Serializable]
[DataContract(Name = "UtcTimeFromLocalTimeRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class UtcTimeFromLocalTimeRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UtcTimeFromLocalTimeRequest()
        : base("UtcTimeFromLocalTime")
    {
    }

    /// <summary>The time in the time zone.</summary>
    public DateTime LocalTime
    {
        get => Parameters.ValueOrDefault<DateTime>("LocalTime");
        set => Parameters["LocalTime"] = value;
    }

    /// <summary>The code of the time zone.</summary>
    public int TimeZoneCode
    {
        get => Parameters.ValueOrDefault<int>("TimeZoneCode");
        set => Parameters["TimeZoneCode"] = value;
    }
}

/// <summary>The answer to a <see cref="UtcTimeFromLocalTimeRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UtcTimeFromLocalTimeResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class UtcTimeFromLocalTimeResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UtcTimeFromLocalTimeResponse()
    {
        ResponseName = "UtcTimeFromLocalTime";
    }

    /// <summary>The time in UTC.</summary>
    public DateTime UtcTime => Results.ValueOrDefault<DateTime>("UtcTime");
}
