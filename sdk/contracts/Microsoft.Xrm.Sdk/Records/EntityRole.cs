using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The side of a relationship on which a record stands.</summary>
[DataContract(Name = "EntityRole", Namespace = ContractNamespaces.Xrm2011)]
public enum EntityRole
{
    /// <summary>The record refers: it carries the lookup.</summary>
    [EnumMember]
    Referencing = 0,

    /// <summary>The record is referred to.</summary>
    [EnumMember]
    Referenced = 1,
}
