using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which deleted definitions to return.</summary>
[Flags]
[DataContract(Name = "DeletedMetadataFilters", Namespace = ContractNamespaces.MetadataQuery)]
public enum DeletedMetadataFilters
{
    /// <summary>Tables.</summary>
    [EnumMember]
    Entity = 1,

    /// <summary>Columns.</summary>
    [EnumMember]
    Attribute = 2,

    /// <summary>Relationships.</summary>
    [EnumMember]
    Relationship = 4,

    /// <summary>Labels.</summary>
    [EnumMember]
    Label = 8,

    /// <summary>Choices.</summary>
    [EnumMember]
    OptionSet = 16,

    /// <summary>Tables.</summary>
    [EnumMember]
    Default = 1,

    /// <summary>Everything.</summary>
    [EnumMember]
    All = 31,
}
