using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What of a table's definition to return.</summary>
[Flags]
[DataContract(Name = "EntityFilters", Namespace = ContractNamespaces.Metadata2011)]
public enum EntityFilters
{
    /// <summary>The table alone.</summary>
    [EnumMember]
    Entity = 1,

    /// <summary>Its columns.</summary>
    [EnumMember]
    Attributes = 2,

    /// <summary>Its privileges.</summary>
    [EnumMember]
    Privileges = 4,

    /// <summary>Its relationships.</summary>
    [EnumMember]
    Relationships = 8,

    /// <summary>The table alone.</summary>
    [EnumMember]
    Default = 1,

    /// <summary>Everything.</summary>
    [EnumMember]
    All = 15,
}
