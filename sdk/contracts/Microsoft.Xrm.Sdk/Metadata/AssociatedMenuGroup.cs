using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The group of the menu of related records.</summary>
[DataContract(Name = "AssociatedMenuGroup", Namespace = ContractNamespaces.Metadata2011)]
public enum AssociatedMenuGroup
{
    /// <summary>The details.</summary>
    [EnumMember]
    Details = 0,

    /// <summary>The sales.</summary>
    [EnumMember]
    Sales = 1,

    /// <summary>The service.</summary>
    [EnumMember]
    Service = 2,

    /// <summary>The marketing.</summary>
    [EnumMember]
    Marketing = 3,
}
