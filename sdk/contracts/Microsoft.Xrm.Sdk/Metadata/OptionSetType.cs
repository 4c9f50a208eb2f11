using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The kind of a set of choices.</summary>
[DataContract(Name = "OptionSetType", Namespace = ContractNamespaces.Metadata2011)]
public enum OptionSetType
{
    /// <summary>A choice.</summary>
    [EnumMember]
    Picklist = 0,

    /// <summary>The states.</summary>
    [EnumMember]
    State = 1,

    /// <summary>The status reasons.</summary>
    [EnumMember]
    Status = 2,

    /// <summary>Yes and no.</summary>
    [EnumMember]
    Boolean = 3,
}
