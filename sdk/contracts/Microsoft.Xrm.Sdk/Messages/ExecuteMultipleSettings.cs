using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How an ExecuteMultiple goes on and what it returns.</summary>
[Serializable]
[DataContract(Name = "ExecuteMultipleSettings", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleSettings : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates settings that stop at the first fault and return no responses.</summary>
    public ExecuteMultipleSettings()
    {
    }

    /// <summary>Whether the requests behind a fault are executed.</summary>
    [DataMember]
    public bool ContinueOnError { get; set; }

    /// <summary>Whether responses are returned; faults always are.</summary>
    [DataMember]
    public bool ReturnResponses { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
