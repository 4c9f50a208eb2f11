using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column of ids.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.uniqueidentifierattributemetadata</remarks>
[Serializable]
[DataContract(Name = "UniqueIdentifierAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class UniqueIdentifierAttributeMetadata : AttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public UniqueIdentifierAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public UniqueIdentifierAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Uniqueidentifier, schemaName)
    {
    }
}
