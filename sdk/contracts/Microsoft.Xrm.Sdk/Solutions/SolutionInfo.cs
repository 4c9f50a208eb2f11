using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A solution by name.</summary>
[Serializable]
[DataContract(Name = "SolutionInfo", Namespace = ContractNamespaces.Xrm9)]
public sealed class SolutionInfo : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    public SolutionInfo()
    {
    }

    /// <summary>The unique name.</summary>
    [DataMember]
    public string Name { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
