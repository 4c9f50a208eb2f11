using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What the menu of related records shows.</summary>
[DataContract(Name = "AssociatedMenuBehavior", Namespace = ContractNamespaces.Metadata2011)]
public enum AssociatedMenuBehavior
{
    /// <summary>The plural name of the table.</summary>
    [EnumMember]
    UseCollectionName = 0,

    /// <summary>A label of its own.</summary>
    [EnumMember]
    UseLabel = 1,

    /// <summary>Nothing: there is no menu.</summary>
    [EnumMember]
    DoNotDisplay = 2,
}
