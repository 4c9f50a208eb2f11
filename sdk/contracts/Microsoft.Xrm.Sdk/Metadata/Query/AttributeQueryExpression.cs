using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which columns' definitions to return.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.attributequeryexpression</remarks>
[Serializable]
[DataContract(Name = "AttributeQueryExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class AttributeQueryExpression : MetadataQueryExpression
{
    /// <summary>Creates an empty instance.</summary>
    public AttributeQueryExpression()
    {
    }
}
