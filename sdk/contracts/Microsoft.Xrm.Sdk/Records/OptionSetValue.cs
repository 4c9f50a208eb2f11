using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a choice column.</summary>
[Serializable]
[DataContract(Name = "OptionSetValue", Namespace = ContractNamespaces.Xrm2011)]
public sealed class OptionSetValue : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates the value 0.</summary>
    public OptionSetValue()
    {
    }

    /// <summary>Creates a value.</summary>
    /// <param name="value">The choice's number.</param>
    public OptionSetValue(int value)
    {
        Value = value;
    }

    /// <summary>The choice's number.</summary>
    [DataMember]
    public int Value { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Whether both are one choice.</summary>
    /// <param name="obj">The other value.</param>
    /// <returns>True when the numbers are equal.</returns>
    public override bool Equals(object obj) => obj is OptionSetValue other && Value == other.Value;

    /// <summary>A hash of the number.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Value.GetHashCode();
}
