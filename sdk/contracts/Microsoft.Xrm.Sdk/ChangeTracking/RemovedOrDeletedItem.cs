using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A record that was deleted.</summary>
[Serializable]
[DataContract(Name = "RemovedOrDeletedItem", Namespace = ContractNamespaces.Xrm7Dot1)]
public sealed class RemovedOrDeletedItem : IChangedItem, IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a change.</summary>
    /// <param name="type">What happened.</param>
    /// <param name="entityReference">The record.</param>
    public RemovedOrDeletedItem(ChangeType type, EntityReference entityReference)
    {
        Type = type;
        RemovedItem = entityReference;
    }

    /// <summary>The record.</summary>
    [DataMember]
    public EntityReference RemovedItem { get; set; }

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
