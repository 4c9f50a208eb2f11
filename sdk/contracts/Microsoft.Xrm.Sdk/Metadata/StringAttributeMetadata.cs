using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a text column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.stringattributemetadata</remarks>
[Serializable]
[DataContract(Name = "StringAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class StringAttributeMetadata : AttributeMetadata
{
    /// <summary>The greatest length, in characters.</summary>
    public const int MaxSupportedLength = 4000;

    /// <summary>The smallest length, in characters.</summary>
    public const int MinSupportedLength = 1;

    /// <summary>Creates a definition.</summary>
    public StringAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public StringAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.String, schemaName)
    {
    }

    /// <summary>The length in the database.</summary>
    [DataMember]
    public int? DatabaseLength { get; internal set; }

    /// <summary>The format.</summary>
    [DataMember]
    public StringFormat? Format { get; set; }

    /// <summary>The format by name; more precise than the code.</summary>
    [DataMember]
    public StringFormatName FormatName { get; set; }

    /// <summary>The formula of a calculated or rollup column, as XAML.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>How an input method editor behaves on the column.</summary>
    [DataMember]
    public ImeMode? ImeMode { get; set; }

    /// <summary>Whether the text can differ by language.</summary>
    [DataMember]
    public bool? IsLocalizable { get; internal set; }

    /// <summary>The greatest length, in characters.</summary>
    [DataMember]
    public int? MaxLength { get; set; }

    /// <summary>Internal to the platform: what the formula uses; a bit mask.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }

    /// <summary>The column that this one gives the phonetic reading of.</summary>
    [DataMember]
    public string YomiOf { get; set; }
}
