using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column of 64-bit whole numbers.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.bigintattributemetadata</remarks>
[Serializable]
[DataContract(Name = "BigIntAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class BigIntAttributeMetadata : AttributeMetadata
{
    /// <summary>The greatest value that the platform stores.</summary>
    public const long MaxSupportedValue = long.MaxValue;

    /// <summary>The smallest value that the platform stores.</summary>
    public const long MinSupportedValue = long.MinValue;

    /// <summary>Creates a definition.</summary>
    public BigIntAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public BigIntAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.BigInt, schemaName)
    {
    }

    /// <summary>The greatest value.</summary>
    [DataMember]
    public long? MaxValue { get; internal set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public long? MinValue { get; internal set; }
}
