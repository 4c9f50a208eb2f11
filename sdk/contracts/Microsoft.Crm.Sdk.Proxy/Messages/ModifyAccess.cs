using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Changes what a share of a record allows.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.modifyaccessrequest</remarks>
[Serializable]
[DataContract(Name = "ModifyAccessRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ModifyAccessRequest()
        : base("ModifyAccess")
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

/// <summary>The answer to a <see cref="ModifyAccessRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ModifyAccessResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ModifyAccessResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ModifyAccessResponse()
    {
        ResponseName = "ModifyAccess";
    }
}
