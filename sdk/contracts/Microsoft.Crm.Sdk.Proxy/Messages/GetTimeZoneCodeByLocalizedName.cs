using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Finds a time zone by its name.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.gettimezonecodebylocalizednamerequest</remarks>
[Serializable]
[DataContract(Name = "GetTimeZoneCodeByLocalizedNameRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetTimeZoneCodeByLocalizedNameRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetTimeZoneCodeByLocalizedNameRequest()
        : base("GetTimeZoneCodeByLocalizedName")
    {
    }

    /// <summary>The locale id of the names, for example 1033.</summary>
    public int LocaleId
    {
        get => Parameters.ValueOrDefault<int>("LocaleId");
        set => Parameters["LocaleId"] = value;
    }

    /// <summary>The name of the time zone.</summary>
    public string LocalizedStandardName
    {
        get => Parameters.ValueOrDefault<string>("LocalizedStandardName");
        set => Parameters["LocalizedStandardName"] = value;
    }
}

/// <summary>The answer to a <see cref="GetTimeZoneCodeByLocalizedNameRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetTimeZoneCodeByLocalizedNameResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetTimeZoneCodeByLocalizedNameResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetTimeZoneCodeByLocalizedNameResponse()
    {
        ResponseName = "GetTimeZoneCodeByLocalizedName";
    }

    /// <summary>The code of the time zone.</summary>
    public int TimeZoneCode => Results.ValueOrDefault<int>("TimeZoneCode");
}
