using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Says who calls: user, business unit and organization.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.whoamirequest</remarks>
[Serializable]
[DataContract(Name = "WhoAmIRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class WhoAmIRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public WhoAmIRequest()
        : base("WhoAmI")
    {
    }
}

/// <summary>The answer to a <see cref="WhoAmIRequest"/>.</summary>
[Serializable]
[DataContract(Name = "WhoAmIResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public WhoAmIResponse()
    {
        ResponseName = "WhoAmI";
    }

    /// <summary>The id of the business unit.</summary>
    public Guid BusinessUnitId => Results.ValueOrDefault<Guid>("BusinessUnitId");

    /// <summary>The id of the organization.</summary>
    public Guid OrganizationId => Results.ValueOrDefault<Guid>("OrganizationId");

    /// <summary>The id of the user.</summary>
    public Guid UserId => Results.ValueOrDefault<Guid>("UserId");
}
