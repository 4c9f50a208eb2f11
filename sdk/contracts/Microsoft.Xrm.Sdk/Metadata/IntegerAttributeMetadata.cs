using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column of 32-bit whole numbers.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.integerattributemetadata</remarks>
[Serializable]
[DataContract(Name = "IntegerAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class IntegerAttributeMetadata : AttributeMetadata
{
    /// <summary>The greatest value that the platform stores.</summary>
    public const int MaxSupportedValue = int.MaxValue;

    /// <summary>The smallest value that the platform stores.</summary>
    public const int MinSupportedValue = int.MinValue;

    /// <summary>Creates a definition.</summary>
    public IntegerAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public IntegerAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Integer, schemaName)
    {
    }

    /// <summary>The format.</summary>
    [DataMember]
    public IntegerFormat? Format { get; set; }

    /// <summary>The formula of a calculated or rollup column, as XAML.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>The greatest value.</summary>
    [DataMember]
    public int? MaxValue { get; set; }

    /// <summary>The smallest value.</summary>
    [DataMember]
    public int? MinValue { get; set; }

    /// <summary>Internal to the platform: what the formula uses; a bit mask.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }
}
