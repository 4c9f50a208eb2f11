using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column of decimal numbers.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.decimalattributemetadata</remarks>
[Serializable]
[DataContract(Name = "DecimalAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class DecimalAttributeMetadata : AttributeMetadata
{
    /// <summary>The most decimal places.</summary>
    public const int MaxSupportedPrecision = 10;

    /// <summary>The greatest value that the platform stores.</summary>
    public const double MaxSupportedValue = 100000000000;

    /// <summary>The fewest decimal places.</summary>
    public const int MinSupportedPrecision = 0;

    /// <summary>The smallest value that the platform stores.</summary>
    public const double MinSupportedValue = -100000000000;

    /// <summary>Creates a definition.</summary>
    public DecimalAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public DecimalAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Decimal, schemaName)
    {
    }

    /// <summary>The formula of a calculated or rollup column, as XAML.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>How an input method editor behaves on the column.</summary>
    [DataMember]
    public ImeMode? ImeMode { get; set; }

    /// <summary>The greatest value.</summary>
    [DataMember]
    public decimal? MaxValue { get; set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public decimal? MinValue { get; set; }

    /// <summary>The decimal places.</summary>
    [DataMember]
    public int? Precision { get; set; }

    /// <summary>Internal to the platform: what the formula uses; a bit mask.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }
}
