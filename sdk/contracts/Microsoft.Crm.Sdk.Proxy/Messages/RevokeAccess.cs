using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Ends a share of a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.revokeaccessrequest</remarks>
[Serializable]
[DataContract(Name = "RevokeAccessRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RevokeAccessRequest()
        : base("RevokeAccess")
    {
    }

    /// <summary>The user or team.</summary>
    public EntityReference Revokee
    {
        get => Parameters.ValueOrDefault<EntityReference>("Revokee");
        set => Parameters["Revokee"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RevokeAccessRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RevokeAccessResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RevokeAccessResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RevokeAccessResponse()
    {
        ResponseName = "RevokeAccess";
    }
}
