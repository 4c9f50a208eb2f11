using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which alternate keys' definitions to return.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.entitykeyqueryexpression</remarks>
[Serializable]
[DataContract(Name = "EntityKeyQueryExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class EntityKeyQueryExpression : MetadataQueryExpression
{
    /// <summary>Creates an empty instance.</summary>
    public EntityKeyQueryExpression()
    {
    }
}
