using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>One-to-many or many-to-many.</summary>
[DataContract(Name = "RelationshipType", Namespace = ContractNamespaces.Metadata2011)]
public enum RelationshipType
{
    /// <summary>One-to-many.</summary>
    [EnumMember]
    OneToManyRelationship = 0,

    /// <summary>Many-to-many.</summary>
    [EnumMember]
    ManyToManyRelationship = 1,

    /// <summary>One-to-many.</summary>
    [EnumMember]
    Default = 0,
}
