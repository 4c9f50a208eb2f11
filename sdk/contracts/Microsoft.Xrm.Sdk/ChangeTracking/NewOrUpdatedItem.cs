using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A record that was created or updated.</summary>
[Serializable]
[DataContract(Name = "NewOrUpdatedItem", Namespace = ContractNamespaces.Xrm7Dot1)]
public sealed class NewOrUpdatedItem : IChangedItem, IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a change.</summary>
    /// <param name="type">What happened.</param>
    /// <param name="entity">The record as it is now.</param>
    public NewOrUpdatedItem(ChangeType type, Entity entity)
    {
        Type = type;
        NewOrUpdatedEntity = entity;
    }

    /// <summary>The record as it is now.</summary>
    [DataMember]
    public Entity NewOrUpdatedEntity { get; set; }

    /// <summary>What happened.</summary>
    [DataMember]
    public ChangeType Type { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
