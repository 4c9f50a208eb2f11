using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column of floating point numbers.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.doubleattributemetadata</remarks>
[Serializable]
[DataContract(Name = "DoubleAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    /// <summary>The most decimal places.</summary>
    public const int MaxSupportedPrecision = 5;

    /// <summary>The greatest value that the platform stores.</summary>
    public const double MaxSupportedValue = 100000000000;

    /// <summary>The fewest decimal places.</summary>
    public const int MinSupportedPrecision = 0;

    /// <summary>The smallest value that the platform stores.</summary>
    public const double MinSupportedValue = -100000000000;

    /// <summary>Creates a definition.</summary>
    public DoubleAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public DoubleAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Double, schemaName)
    {
    }

    /// <summary>How an input method editor behaves on the column.</summary>
    [DataMember]
    public ImeMode? ImeMode { get; set; }

    /// <summary>The greatest value.</summary>
    [DataMember]
    public double? MaxValue { get; set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public double? MinValue { get; set; }

    /// <summary>The decimal places.</summary>
    [DataMember]
    public int? Precision { get; set; }
}
