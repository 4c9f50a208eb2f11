using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a choice column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.picklistattributemetadata</remarks>
[Serializable]
[DataContract(Name = "PicklistAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public PicklistAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public PicklistAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Picklist, schemaName)
    {
    }

    /// <summary>The choice columns whose choices depend on this one; null unless the platform names some.</summary>
    [DataMember]
    public List<string> ChildPicklistLogicalNames { get; internal set; }

    /// <summary>The formula of a calculated or rollup column, as XAML.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>The choice column that this one depends on.</summary>
    [DataMember]
    public string ParentPicklistLogicalName { get; set; }

    /// <summary>Internal to the platform: what the formula uses; a bit mask.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }
}
