using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Ends the relation of two records; deprecated in favor of Disassociate.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.disassociateentitiesrequest</remarks>
[Serializable]
[DataContract(Name = "DisassociateEntitiesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class DisassociateEntitiesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public DisassociateEntitiesRequest()
        : base("DisassociateEntities")
    {
    }

    /// <summary>One record.</summary>
    public EntityReference Moniker1
    {
        get => Parameters.ValueOrDefault<EntityReference>("Moniker1");
        set => Parameters["Moniker1"] = value;
    }

    /// <summary>The other record.</summary>
    public EntityReference Moniker2
    {
        get => Parameters.ValueOrDefault<EntityReference>("Moniker2");
        set => Parameters["Moniker2"] = value;
    }

    /// <summary>The relationship's schema name.</summary>
    public string RelationshipName
    {
        get => Parameters.ValueOrDefault<string>("RelationshipName");
        set => Parameters["RelationshipName"] = value;
    }
}

/// <summary>The answer to a <see cref="DisassociateEntitiesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "DisassociateEntitiesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class DisassociateEntitiesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public DisassociateEntitiesResponse()
    {
        ResponseName = "DisassociateEntities";
    }
}
