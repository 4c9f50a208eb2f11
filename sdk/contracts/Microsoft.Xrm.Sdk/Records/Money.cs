using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The value of a currency column; the currency itself stands in transactioncurrencyid.</summary>
[Serializable]
[DataContract(Name = "Money", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Money : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates the amount 0.</summary>
    public Money()
    {
    }

    /// <summary>Creates an amount.</summary>
    /// <param name="value">The amount, in the record's currency.</param>
    public Money(decimal value)
    {
        Value = value;
    }

    /// <summary>The amount, in the record's currency.</summary>
    [DataMember]
    public decimal Value { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Whether both are one amount.</summary>
    /// <param name="obj">The other amount.</param>
    /// <returns>True when the amounts are equal.</returns>
    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    /// <summary>A hash of the amount.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Value.GetHashCode();
}
