using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The values of a workflow's inputs.</summary>
[Serializable]
[DataContract(Name = "InputArgumentCollection", Namespace = ContractNamespace.Crm2011)]
public sealed class InputArgumentCollection : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty collection.</summary>
    public InputArgumentCollection()
    {
    }

    /// <summary>The values under names; null only where null was set.</summary>
    [DataMember]
    public InputArgument Arguments { get; set; } = new InputArgument();

    /// <summary>The number of values.</summary>
    public int Count => Arguments.Count;

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>A value; setting adds or replaces it.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>The value.</returns>
    public object this[string key]
    {
        get => Arguments[key];
        set => Arguments[key] = value;
    }

    /// <summary>Adds a value.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, object value) => Arguments.Add(key, value);

    /// <summary>Whether a name is present.</summary>
    /// <param name="key">The name.</param>
    /// <returns>True when it is.</returns>
    public bool ContainsKey(string key) => Arguments.ContainsKey(key);
}
