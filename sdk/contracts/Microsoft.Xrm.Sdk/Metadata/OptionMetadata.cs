using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of one choice.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.optionmetadata</remarks>
[Serializable]
[DataContract(Name = "OptionMetadata", Namespace = ContractNamespaces.Metadata2011)]
[KnownType(typeof(StateOptionMetadata))]
[KnownType(typeof(StatusOptionMetadata))]
public class OptionMetadata : MetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public OptionMetadata()
    {
    }

    /// <summary>Creates a choice without a label.</summary>
    /// <param name="value">Its number.</param>
    public OptionMetadata(int value)
        : this(null, value)
    {
    }

    /// <summary>Creates a choice without a label.</summary>
    /// <param name="value">Its number.</param>
    /// <param name="parentOptionValues">The choices of the parent column under which it is available.</param>
    public OptionMetadata(int value, IEnumerable<int> parentOptionValues)
        : this(null, value, parentOptionValues)
    {
    }

    /// <summary>Creates a choice.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="value">Its number; null lets the platform choose one.</param>
    public OptionMetadata(Label label, int? value)
        : this(label, value, null)
    {
    }

    /// <summary>Creates a choice.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="value">Its number; null lets the platform choose one.</param>
    /// <param name="parentOptionValues">The choices of the parent column under which it is available.</param>
    public OptionMetadata(Label label, int? value, IEnumerable<int> parentOptionValues)
    {
        Label = label;
        Value = value;
        ParentValues = parentOptionValues?.ToArray();
    }

    /// <summary>The color, as a hexadecimal code.</summary>
    [DataMember]
    public string Color { get; set; }

    /// <summary>The description.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>The value at the source of a virtual table; empty by default.</summary>
    [DataMember]
    public string ExternalValue { get; set; } = string.Empty;

    /// <summary>Whether a managed solution brought the component.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>The label.</summary>
    [DataMember]
    public Label Label { get; set; }

    /// <summary>The choices of the parent column under which this one is available.</summary>
    [DataMember]
    public int[] ParentValues { get; set; }

    /// <summary>The value.</summary>
    [DataMember]
    public int? Value { get; set; }
}
