using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A setting of a component, and whether an importing organization may change it.</summary>
/// <typeparam name="T">The type of the setting.</typeparam>
[Serializable]
[DataContract(Name = "ManagedPropertyOf{0}", Namespace = ContractNamespaces.Xrm2011)]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a setting that may be changed.</summary>
    protected ManagedProperty()
        : this(null)
    {
    }

    /// <summary>Creates a setting that may be changed.</summary>
    /// <param name="managedPropertyLogicalName">The logical name of the managed property.</param>
    protected ManagedProperty(string managedPropertyLogicalName)
    {
        ManagedPropertyLogicalName = managedPropertyLogicalName;
        CanBeChanged = true;
    }

    /// <summary>Whether an importing organization may change the setting; true by default.</summary>
    [DataMember]
    public bool CanBeChanged { get; set; }

    /// <summary>The logical name of the managed property.</summary>
    [DataMember]
    public string ManagedPropertyLogicalName { get; internal set; }

    /// <summary>The setting.</summary>
    [DataMember]
    public T Value { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
