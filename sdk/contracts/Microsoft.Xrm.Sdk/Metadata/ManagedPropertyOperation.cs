using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The operations that a managed property governs.</summary>
[Flags]
[DataContract(Name = "ManagedPropertyOperation", Namespace = ContractNamespaces.Metadata2011)]
public enum ManagedPropertyOperation
{
    /// <summary>None.</summary>
    [EnumMember]
    None = 0,

    /// <summary>Create.</summary>
    [EnumMember]
    Create = 1,

    /// <summary>Update.</summary>
    [EnumMember]
    Update = 2,

    /// <summary>Delete.</summary>
    [EnumMember]
    Delete = 4,

    /// <summary>Create and update.</summary>
    [EnumMember]
    CreateUpdate = 3,

    /// <summary>Update and delete.</summary>
    [EnumMember]
    UpdateDelete = 6,

    /// <summary>All.</summary>
    [EnumMember]
    All = 7,
}
