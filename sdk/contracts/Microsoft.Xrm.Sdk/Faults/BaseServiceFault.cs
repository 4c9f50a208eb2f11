using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault of the platform says.</summary>
[Serializable]
[DataContract(Name = "BaseServiceFault", Namespace = ContractNamespaces.Xrm2011)]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private ErrorDetailCollection _errorDetails;

    /// <summary>Creates an empty fault.</summary>
    protected BaseServiceFault()
    {
    }

    /// <summary>The activity to quote to support.</summary>
    [DataMember]
    public Guid ActivityId { get; set; }

    /// <summary>The error code, for example 0x80040265 for a plug-in that refused.</summary>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes</remarks>
    [DataMember]
    public int ErrorCode { get; set; }

    /// <summary>Further facts: values under names. Never null.</summary>
    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => _errorDetails ??= new ErrorDetailCollection();
        set => _errorDetails = value;
    }

    /// <summary>Where the error is documented.</summary>
    [DataMember]
    public string HelpLink { get; set; }

    /// <summary>What went wrong.</summary>
    [DataMember]
    public string Message { get; set; }

    /// <summary>When it went wrong, in UTC.</summary>
    [DataMember]
    public DateTime Timestamp { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}
