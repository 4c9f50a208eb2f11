using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A request to an organization, of any message.</summary>
[Serializable]
[DataContract(Name = "OrganizationRequest", Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private ParameterCollection _parameters;

    /// <summary>Creates a request without a name.</summary>
    public OrganizationRequest()
    {
    }

    /// <summary>Creates a request.</summary>
    /// <param name="requestName">The name of the message, for example <c>WhoAmI</c>.</param>
    public OrganizationRequest(string requestName)
    {
        RequestName = requestName;
    }

    /// <summary>The parameters: values under names. Never null.</summary>
    [DataMember]
    public ParameterCollection Parameters
    {
        get => _parameters ??= new ParameterCollection();
        set => _parameters = value;
    }

    /// <summary>An id for tracing; null lets the platform choose one.</summary>
    [DataMember]
    public Guid? RequestId { get; set; }

    /// <summary>The name of the message.</summary>
    [DataMember]
    public string RequestName { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>A parameter; setting adds or replaces it.</summary>
    /// <param name="parameterName">Its name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The request does not carry the parameter.</exception>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }
}
