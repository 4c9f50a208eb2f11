using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of an alternate key.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.entitykeymetadata</remarks>
[Serializable]
[DataContract(Name = "EntityKeyMetadata", Namespace = ContractNamespaces.Metadata7Dot1)]
public sealed class EntityKeyMetadata : MetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public EntityKeyMetadata()
    {
    }

    /// <summary>The system job that builds the key's index.</summary>
    [DataMember]
    public EntityReference AsyncJob { get; internal set; }

    /// <summary>The name to show.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>How far the key's index is built.</summary>
    [DataMember]
    public EntityKeyIndexStatus EntityKeyIndexStatus { get; internal set; }

    /// <summary>The table's logical name.</summary>
    [DataMember]
    public string EntityLogicalName { get; internal set; }

    /// <summary>The version of the solution that brought the component.</summary>
    [DataMember]
    public string IntroducedVersion { get; internal set; }

    /// <summary>Whether the component may be customized.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; internal set; }

    /// <summary>Whether the key identifies records that are exported with solutions.</summary>
    [DataMember]
    public bool? IsExportKey { get; internal set; }

    /// <summary>Whether a managed solution brought the component.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>Whether the key's index was built at once.</summary>
    [DataMember]
    public bool? IsSynchronous { get; internal set; }

    /// <summary>The logical names of the key's columns.</summary>
    [DataMember]
    public string[] KeyAttributes { get; set; }

    /// <summary>The logical name.</summary>
    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The schema name.</summary>
    [DataMember]
    public string SchemaName { get; set; }
}
