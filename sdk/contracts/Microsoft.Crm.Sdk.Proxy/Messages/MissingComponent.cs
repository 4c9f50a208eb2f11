using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A component that a solution needs and the organization lacks.</summary>
[Serializable]
[DataContract(Name = "MissingComponent", Namespace = ContractNamespace.Crm2011)]
public sealed class MissingComponent : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    public MissingComponent()
    {
    }

    /// <summary>What needs it.</summary>
    [DataMember]
    public ComponentDetail DependentComponent { get; set; } = new ComponentDetail();

    /// <summary>What is missing.</summary>
    [DataMember]
    public ComponentDetail RequiredComponent { get; set; } = new ComponentDetail();

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
