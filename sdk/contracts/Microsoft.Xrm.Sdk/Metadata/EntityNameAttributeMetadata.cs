using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column that holds a table's name.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.entitynameattributemetadata</remarks>
[Serializable]
[DataContract(Name = "EntityNameAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public EntityNameAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public EntityNameAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.EntityName, schemaName)
    {
    }

    /// <summary>Whether the column stores a reference in place of a name.</summary>
    [DataMember]
    public bool IsEntityReferenceStored { get; internal set; }
}
