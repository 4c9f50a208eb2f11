using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Ends the relation of records to a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.disassociaterequest</remarks>
[Serializable]
[DataContract(Name = "DisassociateRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DisassociateRequest()
        : base("Disassociate")
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

/// <summary>The answer to a <see cref="DisassociateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DisassociateResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class DisassociateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DisassociateResponse()
    {
        ResponseName = "Disassociate";
    }
}
