using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a currency column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.moneyattributemetadata</remarks>
[Serializable]
[DataContract(Name = "MoneyAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    /// <summary>The most decimal places.</summary>
    public const int MaxSupportedPrecision = 4;

    /// <summary>The greatest value that the platform stores.</summary>
    public const double MaxSupportedValue = 922337203685477;

    /// <summary>The fewest decimal places.</summary>
    public const int MinSupportedPrecision = 0;

    /// <summary>The smallest value that the platform stores.</summary>
    public const double MinSupportedValue = -922337203685477;

    /// <summary>Creates a definition.</summary>
    public MoneyAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public MoneyAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Money, schemaName)
    {
    }

    /// <summary>The column that this one is the total of.</summary>
    [DataMember]
    public string CalculationOf { get; set; }

    /// <summary>The formula of a calculated or rollup column, as XAML.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>How an input method editor behaves on the column.</summary>
    [DataMember]
    public ImeMode? ImeMode { get; set; }

    /// <summary>Whether the column holds the amount in the base currency.</summary>
    [DataMember]
    public bool? IsBaseCurrency { get; internal set; }

    /// <summary>The greatest value.</summary>
    [DataMember]
    public double? MaxValue { get; set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public double? MinValue { get; set; }

    /// <summary>The decimal places.</summary>
    [DataMember]
    public int? Precision { get; set; }

    /// <summary>Where the decimal places come from: 0 this definition, 1 the organization, 2 the currency.</summary>
    [DataMember]
    public int? PrecisionSource { get; set; }

    /// <summary>Internal to the platform: what the formula uses; a bit mask.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }
}
