using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Shares a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.grantaccessrequest</remarks>
[Serializable]
[DataContract(Name = "GrantAccessRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GrantAccessRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GrantAccessRequest()
        : base("GrantAccess")
    {
    }

    /// <summary>The user or team, and what it may do.</summary>
    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.ValueOrDefault<PrincipalAccess>("PrincipalAccess");
        set => Parameters["PrincipalAccess"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="GrantAccessRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GrantAccessResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GrantAccessResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GrantAccessResponse()
    {
        ResponseName = "GrantAccess";
    }
}
