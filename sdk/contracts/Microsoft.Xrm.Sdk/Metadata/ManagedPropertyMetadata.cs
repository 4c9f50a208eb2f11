using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a managed property.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.managedpropertymetadata</remarks>
[Serializable]
[DataContract(Name = "ManagedPropertyMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class ManagedPropertyMetadata : MetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public ManagedPropertyMetadata()
    {
    }

    /// <summary>The description.</summary>
    [DataMember]
    public Label Description { get; internal set; }

    /// <summary>The name to show.</summary>
    [DataMember]
    public Label DisplayName { get; internal set; }

    /// <summary>The column that the managed property governs.</summary>
    [DataMember]
    public string EnablesAttributeName { get; internal set; }

    /// <summary>The table that the managed property governs.</summary>
    [DataMember]
    public string EnablesEntityName { get; internal set; }

    /// <summary>The error that the managed property raises.</summary>
    [DataMember]
    public int? ErrorCode { get; internal set; }

    /// <summary>In which order managed properties are evaluated.</summary>
    [DataMember]
    public ManagedPropertyEvaluationPriority? EvaluationPriority { get; internal set; }

    /// <summary>The version of the solution that brought the component.</summary>
    [DataMember]
    public string IntroducedVersion { get; internal set; }

    /// <summary>Whether the managed property holds for every component.</summary>
    [DataMember]
    public bool? IsGlobalForOperation { get; internal set; }

    /// <summary>Internal to the platform: whether the component is hidden from definitions.</summary>
    [DataMember]
    public bool? IsPrivate { get; internal set; }

    /// <summary>The logical name.</summary>
    [DataMember]
    public string LogicalName { get; internal set; }

    /// <summary>What kind of thing the managed property governs.</summary>
    [DataMember]
    public ManagedPropertyType? ManagedPropertyType { get; internal set; }

    /// <summary>The operation that the managed property governs.</summary>
    [DataMember]
    public ManagedPropertyOperation? Operation { get; internal set; }
}
