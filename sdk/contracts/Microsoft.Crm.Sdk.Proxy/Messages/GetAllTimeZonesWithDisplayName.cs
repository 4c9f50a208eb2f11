using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Lists the time zones.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.getalltimezoneswithdisplaynamerequest</remarks>
[Serializable]
[DataContract(Name = "GetAllTimeZonesWithDisplayNameRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetAllTimeZonesWithDisplayNameRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetAllTimeZonesWithDisplayNameRequest()
        : base("GetAllTimeZonesWithDisplayName")
    {
    }

    /// <summary>The locale id of the names, for example 1033.</summary>
    public int LocaleId
    {
        get => Parameters.ValueOrDefault<int>("LocaleId");
        set => Parameters["LocaleId"] = value;
    }
}

/// <summary>The answer to a <see cref="GetAllTimeZonesWithDisplayNameRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetAllTimeZonesWithDisplayNameResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetAllTimeZonesWithDisplayNameResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetAllTimeZonesWithDisplayNameResponse()
    {
        ResponseName = "GetAllTimeZonesWithDisplayName";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}
