using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which relationships' definitions to return.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.relationshipqueryexpression</remarks>
[Serializable]
[DataContract(Name = "RelationshipQueryExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class RelationshipQueryExpression : MetadataQueryExpression
{
    /// <summary>Creates an empty instance.</summary>
    public RelationshipQueryExpression()
    {
    }
}
