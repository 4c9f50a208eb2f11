using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The fault of a listener on the service bus.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.serviceendpointfault</remarks>
[Serializable]
[DataContract(Name = "ServiceEndpointFault", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ServiceEndpointFault : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a fault without a message.</summary>
    public ServiceEndpointFault()
        : this(null)
    {
    }

    /// <summary>Creates a fault.</summary>
    /// <param name="message">What went wrong.</param>
    public ServiceEndpointFault(string message) => Message = message;

    /// <summary>More about it, under names.</summary>
    [DataMember]
    public ErrorDetailCollection ErrorDetails { get; set; } = new ErrorDetailCollection();

    /// <summary>What went wrong.</summary>
    [DataMember]
    public string Message { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
