using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the organization.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievecurrentorganizationrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveCurrentOrganizationRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveCurrentOrganizationRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveCurrentOrganizationRequest()
        : base("RetrieveCurrentOrganization")
    {
    }

    /// <summary>Over which network the organization is reached.</summary>
    public EndpointAccessType AccessType
    {
        get => Parameters.ValueOrDefault<EndpointAccessType>("AccessType");
        set => Parameters["AccessType"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveCurrentOrganizationRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveCurrentOrganizationResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveCurrentOrganizationResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveCurrentOrganizationResponse()
    {
        ResponseName = "RetrieveCurrentOrganization";
    }

    /// <summary>The organization.</summary>
    public OrganizationDetail Detail => Results.ValueOrDefault<OrganizationDetail>("Detail");
}
