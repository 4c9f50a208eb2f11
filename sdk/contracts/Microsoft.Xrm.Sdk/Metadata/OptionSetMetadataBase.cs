using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a set of choices of any kind.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.optionsetmetadatabase</remarks>
[Serializable]
[DataContract(Name = "OptionSetMetadataBase", Namespace = ContractNamespaces.Metadata2011)]
[KnownType(typeof(BooleanOptionSetMetadata))]
[KnownType(typeof(OptionSetMetadata))]
public abstract class OptionSetMetadataBase : MetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    protected OptionSetMetadataBase()
    {
    }

    /// <summary>The description.</summary>
    [DataMember]
    public Label Description { get; set; }

    /// <summary>The name to show.</summary>
    [DataMember]
    public Label DisplayName { get; set; }

    /// <summary>The name of the choice's type at the source of a virtual table.</summary>
    [DataMember]
    public string ExternalTypeName { get; set; }

    /// <summary>The version of the solution that brought the component.</summary>
    [DataMember]
    public string IntroducedVersion { get; internal set; }

    /// <summary>Whether the choice is custom.</summary>
    [DataMember]
    public bool? IsCustomOptionSet { get; set; }

    /// <summary>Whether the component may be customized.</summary>
    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    /// <summary>Whether several columns share the choice.</summary>
    [DataMember]
    public bool? IsGlobal { get; set; }

    /// <summary>Whether a managed solution brought the component.</summary>
    [DataMember]
    public bool? IsManaged { get; internal set; }

    /// <summary>The name.</summary>
    [DataMember]
    public string Name { get; set; }

    /// <summary>The kind of the choice.</summary>
    [DataMember]
    public OptionSetType? OptionSetType { get; set; }
}
