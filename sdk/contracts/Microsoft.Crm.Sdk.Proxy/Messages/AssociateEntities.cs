using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Relates two records; deprecated in favor of Associate.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.associateentitiesrequest</remarks>
[Serializable]
[DataContract(Name = "AssociateEntitiesRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AssociateEntitiesRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AssociateEntitiesRequest()
        : base("AssociateEntities")
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

/// <summary>The answer to a <see cref="AssociateEntitiesRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AssociateEntitiesResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AssociateEntitiesResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AssociateEntitiesResponse()
    {
        ResponseName = "AssociateEntities";
    }
}
