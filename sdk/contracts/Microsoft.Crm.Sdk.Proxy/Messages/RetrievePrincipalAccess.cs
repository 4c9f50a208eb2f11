using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads what a user or team may do with a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprincipalaccessrequest</remarks>
[Serializable]
[DataContract(Name = "RetrievePrincipalAccessRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrievePrincipalAccessRequest()
        : base("RetrievePrincipalAccess")
    {
    }

    /// <summary>The user or team.</summary>
    public EntityReference Principal
    {
        get => Parameters.ValueOrDefault<EntityReference>("Principal");
        set => Parameters["Principal"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrievePrincipalAccessRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrievePrincipalAccessResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrievePrincipalAccessResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrievePrincipalAccessResponse()
    {
        ResponseName = "RetrievePrincipalAccess";
    }

    /// <summary>What the user or team may do.</summary>
    public AccessRights AccessRights => Results.ValueOrDefault<AccessRights>("AccessRights");
}
