using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A reference to a record: the value of a lookup column, the target of a request.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.entityreference</remarks>
[Serializable]
[DataContract(Name = "EntityReference", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityReference : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    private KeyAttributeCollection _keyAttributes;

    /// <summary>Creates an empty reference.</summary>
    public EntityReference()
    {
    }

    /// <summary>Creates a reference without an id.</summary>
    /// <param name="logicalName">The table's logical name.</param>
    public EntityReference(string logicalName)
    {
        LogicalName = logicalName;
    }

    /// <summary>Creates a reference by id.</summary>
    /// <param name="logicalName">The table's logical name.</param>
    /// <param name="id">The record's id.</param>
    public EntityReference(string logicalName, Guid id)
        : this(logicalName)
    {
        Id = id;
    }

    /// <summary>Creates a reference by an alternate key of one column.</summary>
    /// <param name="logicalName">The table's logical name.</param>
    /// <param name="keyName">The column's logical name.</param>
    /// <param name="keyValue">The column's value.</param>
    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    /// <summary>Creates a reference by an alternate key.</summary>
    /// <param name="logicalName">The table's logical name.</param>
    /// <param name="keyAttributeCollection">The key's columns and values.</param>
    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName)
    {
        KeyAttributes = keyAttributeCollection;
    }

    /// <summary>The record's id; empty when a key identifies it.</summary>
    [DataMember]
    public Guid Id { get; set; }

    /// <summary>The alternate key that identifies the record when there is no id. Never null.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    /// <summary>The table's logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The record's primary name, where the platform read it; ignored when written.</summary>
    [DataMember]
    public string Name { get; set; }

    /// <summary>The version of the row that was read, for optimistic concurrency.</summary>
    [DataMember]
    public string RowVersion { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Whether both refer to one record: same table, id and key, whatever name or version they carry.</summary>
    /// <param name="obj">The other reference.</param>
    /// <returns>True when they do.</returns>
    public override bool Equals(object obj)
        => obj is EntityReference other
            && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal)
            && Id == other.Id
            && SameKey(other.KeyAttributes);

    /// <summary>A hash of table and id.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode()
        => unchecked(((LogicalName == null ? 0 : StringComparer.Ordinal.GetHashCode(LogicalName)) * 397) ^ Id.GetHashCode());

    private bool SameKey(KeyAttributeCollection other)
        => KeyAttributes.Count == other.Count
            && KeyAttributes.All(pair => other.TryGetValue(pair.Key, out var value) && Equals(pair.Value, value));
}
