using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives all records of an owner to another.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.reassignobjectsownerrequest</remarks>
[Serializable]
[DataContract(Name = "ReassignObjectsOwnerRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ReassignObjectsOwnerRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ReassignObjectsOwnerRequest()
        : base("ReassignObjectsOwner")
    {
    }

    /// <summary>The present owner.</summary>
    public EntityReference FromPrincipal
    {
        get => Parameters.ValueOrDefault<EntityReference>("FromPrincipal");
        set => Parameters["FromPrincipal"] = value;
    }

    /// <summary>The new owner.</summary>
    public EntityReference ToPrincipal
    {
        get => Parameters.ValueOrDefault<EntityReference>("ToPrincipal");
        set => Parameters["ToPrincipal"] = value;
    }
}

/// <summary>The answer to a <see cref="ReassignObjectsOwnerRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ReassignObjectsOwnerResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ReassignObjectsOwnerResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ReassignObjectsOwnerResponse()
    {
        ResponseName = "ReassignObjectsOwner";
    }
}
