using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A yes-or-no setting of a component, and whether an importing organization may change it.</summary>
[Serializable]
[DataContract(Name = "BooleanManagedProperty", Namespace = ContractNamespaces.Xrm2011)]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    /// <summary>Creates the setting No.</summary>
    public BooleanManagedProperty()
    {
    }

    /// <summary>Creates a setting.</summary>
    /// <param name="value">The setting.</param>
    public BooleanManagedProperty(bool value)
    {
        Value = value;
    }
}
