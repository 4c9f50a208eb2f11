using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Where among the solutions a new one is placed.</summary>
[Serializable]
[DataContract(Name = "LayerDesiredOrder", Namespace = ContractNamespaces.Xrm9)]
public sealed class LayerDesiredOrder : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    public LayerDesiredOrder()
    {
    }

    /// <summary>The solutions named.</summary>
    [DataMember]
    public List<SolutionInfo> Solutions { get; set; }

    /// <summary>Where the new solution is placed.</summary>
    [DataMember]
    public LayerDesiredOrderType Type { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
