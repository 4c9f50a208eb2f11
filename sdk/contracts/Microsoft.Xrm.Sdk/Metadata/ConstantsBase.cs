using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A value out of a list that may grow: an enumeration by name.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[Serializable]
[DataContract(Name = "ConstantsBaseOf{0}", Namespace = ContractNamespaces.Metadata2013)]
public abstract class ConstantsBase<T> : IExtensibleDataObject
{
    /// <summary>The values known so far.</summary>
    public static readonly IList<T> ValidValues = new List<T>();

    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an instance without a value.</summary>
    protected ConstantsBase()
    {
    }

    /// <summary>The value; one that is not known is taken too, since the platform may know more of them than this assembly.</summary>
    [DataMember]
    public T Value { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Creates an instance and makes its value known.</summary>
    /// <typeparam name="T2">The type of the instance.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The instance.</returns>
    protected static T2 Add<T2>(T value)
        where T2 : ConstantsBase<T>, new()
    {
        // Every list by name of one type shares this list, and their static constructors may run on several threads.
        lock (ValidValues)
        {
            ValidValues.Add(value);
        }

        return Create<T2>(value);
    }

    /// <summary>Creates an instance of a value.</summary>
    /// <typeparam name="T2">The type of the instance.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The instance.</returns>
    protected static T2 Create<T2>(T value)
        where T2 : ConstantsBase<T>, new()
        => new T2 { Value = value };

    /// <summary>Whether a value is known.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it is.</returns>
    protected abstract bool ValueExistsInList(T value);

    private protected static bool IsKnown(T value)
    {
        lock (ValidValues)
        {
            return ValidValues.Contains(value);
        }
    }
}
