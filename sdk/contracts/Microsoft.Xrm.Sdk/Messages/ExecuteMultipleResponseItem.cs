using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What came of one request of an ExecuteMultiple.</summary>
[Serializable]
[DataContract(Name = "ExecuteMultipleResponseItem", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponseItem : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty item.</summary>
    public ExecuteMultipleResponseItem()
    {
    }

    /// <summary>The fault; null when the request succeeded.</summary>
    [DataMember]
    public OrganizationServiceFault Fault { get; set; }

    /// <summary>The position of the request, from 0.</summary>
    [DataMember]
    public int RequestIndex { get; set; }

    /// <summary>The response; null when the request failed or responses were not asked for.</summary>
    [DataMember]
    public OrganizationResponse Response { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
