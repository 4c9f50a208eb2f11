using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which tables' definitions to return.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.entityqueryexpression</remarks>
[Serializable]
[DataContract(Name = "EntityQueryExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class EntityQueryExpression : MetadataQueryExpression
{
    /// <summary>Creates an empty instance.</summary>
    public EntityQueryExpression()
    {
    }

    /// <summary>What to return of columns.</summary>
    [DataMember]
    public AttributeQueryExpression AttributeQuery { get; set; }

    /// <summary>What to return of alternate keys.</summary>
    [DataMember]
    public EntityKeyQueryExpression KeyQuery { get; set; }

    /// <summary>What to return of labels.</summary>
    [DataMember]
    public LabelQueryExpression LabelQuery { get; set; }

    /// <summary>What to return of relationships.</summary>
    [DataMember]
    public RelationshipQueryExpression RelationshipQuery { get; set; }
}
