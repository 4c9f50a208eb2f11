using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How related records appear in the menu of a form.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.associatedmenuconfiguration</remarks>
[Serializable]
[DataContract(Name = "AssociatedMenuConfiguration", Namespace = ContractNamespaces.Metadata2011)]
public sealed class AssociatedMenuConfiguration : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty definition.</summary>
    public AssociatedMenuConfiguration()
    {
    }

    /// <summary>Whether the menu is available offline.</summary>
    [DataMember]
    public bool AvailableOffline { get; internal set; }

    /// <summary>What the menu shows.</summary>
    [DataMember]
    public AssociatedMenuBehavior? Behavior { get; set; }

    /// <summary>The group of the menu.</summary>
    [DataMember]
    public AssociatedMenuGroup? Group { get; set; }

    /// <summary>The name of the icon.</summary>
    [DataMember]
    public string Icon { get; internal set; }

    /// <summary>Whether the component may be customized.</summary>
    [DataMember]
    public bool IsCustomizable { get; internal set; }

    /// <summary>The label.</summary>
    [DataMember]
    public Label Label { get; set; }

    /// <summary>The id of the menu.</summary>
    [DataMember]
    public string MenuId { get; internal set; }

    /// <summary>The position in the menu.</summary>
    [DataMember]
    public int? Order { get; set; }

    /// <summary>Internal to the platform: the query of the menu.</summary>
    [DataMember]
    public string QueryApi { get; internal set; }

    /// <summary>The id of the view of the menu.</summary>
    [DataMember]
    public Guid ViewId { get; internal set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
