using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The response to a request, of any message.</summary>
[Serializable]
[DataContract(Name = "OrganizationResponse", Namespace = ContractNamespaces.Xrm2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private ParameterCollection _results;

    /// <summary>Creates an empty response.</summary>
    public OrganizationResponse()
    {
    }

    /// <summary>The name of the message.</summary>
    [DataMember]
    public string ResponseName { get; set; }

    /// <summary>The results: values under names. Never null.</summary>
    [DataMember]
    public ParameterCollection Results
    {
        get => _results ??= new ParameterCollection();
        set => _results = value;
    }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>A result; setting adds or replaces it.</summary>
    /// <param name="parameterName">Its name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The response does not carry the result.</exception>
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }
}
