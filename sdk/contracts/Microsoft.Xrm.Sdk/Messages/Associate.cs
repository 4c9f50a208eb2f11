using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Relates records to a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.associaterequest</remarks>
[Serializable]
[DataContract(Name = "AssociateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class AssociateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AssociateRequest()
        : base("Associate")
    {
    }

    /// <summary>The records on the other side.</summary>
    public EntityReferenceCollection RelatedEntities
    {
        get => Parameters.ValueOrDefault<EntityReferenceCollection>("RelatedEntities");
        set => Parameters["RelatedEntities"] = value;
    }

    /// <summary>The relationship.</summary>
    public Relationship Relationship
    {
        get => Parameters.ValueOrDefault<Relationship>("Relationship");
        set => Parameters["Relationship"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="AssociateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AssociateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class AssociateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AssociateResponse()
    {
        ResponseName = "Associate";
    }
}
