using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a yes-or-no column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.booleanattributemetadata</remarks>
[Serializable]
[DataContract(Name = "BooleanAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class BooleanAttributeMetadata : AttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public BooleanAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public BooleanAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Boolean, schemaName)
    {
    }

    /// <summary>Creates a definition with choices.</summary>
    /// <param name="optionSet">The two choices.</param>
    public BooleanAttributeMetadata(BooleanOptionSetMetadata optionSet)
        : this(null, optionSet)
    {
    }

    /// <summary>Creates a definition with choices.</summary>
    /// <param name="schemaName">The schema name.</param>
    /// <param name="optionSet">The two choices.</param>
    public BooleanAttributeMetadata(string schemaName, BooleanOptionSetMetadata optionSet)
        : this(schemaName)
    {
        OptionSet = optionSet;
    }

    /// <summary>The value that forms start with.</summary>
    [DataMember]
    public bool? DefaultValue { get; set; }

    /// <summary>The formula of a calculated or rollup column, as XAML.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>The choices.</summary>
    [DataMember]
    public BooleanOptionSetMetadata OptionSet { get; set; }

    /// <summary>Internal to the platform: what the formula uses; a bit mask.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }
}
