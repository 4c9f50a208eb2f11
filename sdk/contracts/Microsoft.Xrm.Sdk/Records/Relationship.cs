using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A relationship between tables.</summary>
[Serializable]
[DataContract(Name = "Relationship", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Relationship : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates a relationship without a name.</summary>
    public Relationship()
    {
    }

    /// <summary>Creates a relationship.</summary>
    /// <param name="schemaName">Its schema name.</param>
    public Relationship(string schemaName)
    {
        SchemaName = schemaName;
    }

    /// <summary>The role of the record at hand; needed where a table relates to itself.</summary>
    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }

    /// <summary>Whether both are one relationship, seen from one side.</summary>
    /// <param name="obj">The other relationship.</param>
    /// <returns>True when schema name and role are equal.</returns>
    public override bool Equals(object obj)
        => obj is Relationship other
            && string.Equals(SchemaName, other.SchemaName, StringComparison.Ordinal)
            && PrimaryEntityRole == other.PrimaryEntityRole;

    /// <summary>A hash of schema name and role.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode()
        => unchecked(((SchemaName == null ? 0 : StringComparer.Ordinal.GetHashCode(SchemaName)) * 397) ^ PrimaryEntityRole.GetHashCode());

    /// <summary>Schema name and role.</summary>
    /// <returns><c>name</c> or <c>name.role</c>.</returns>
    public override string ToString() => SchemaName + "." + PrimaryEntityRole;
}
