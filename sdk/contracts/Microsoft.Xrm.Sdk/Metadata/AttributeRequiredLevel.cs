using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether a value is required.</summary>
[DataContract(Name = "AttributeRequiredLevel", Namespace = ContractNamespaces.Metadata2011)]
public enum AttributeRequiredLevel
{
    /// <summary>No.</summary>
    [EnumMember]
    None = 0,

    /// <summary>Yes, by the platform; this cannot be chosen.</summary>
    [EnumMember]
    SystemRequired = 1,

    /// <summary>Yes, by forms; the server does not check it.</summary>
    [EnumMember]
    ApplicationRequired = 2,

    /// <summary>No, but forms recommend one.</summary>
    [EnumMember]
    Recommended = 3,
}
