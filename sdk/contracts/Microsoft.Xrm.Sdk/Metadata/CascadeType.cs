using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What an operation on a record does to the records that refer to it.</summary>
[DataContract(Name = "CascadeType", Namespace = ContractNamespaces.Metadata2011)]
public enum CascadeType
{
    /// <summary>Nothing.</summary>
    [EnumMember]
    NoCascade = 0,

    /// <summary>The same to all of them.</summary>
    [EnumMember]
    Cascade = 1,

    /// <summary>The same to the active ones.</summary>
    [EnumMember]
    Active = 2,

    /// <summary>The same to those of the same owner.</summary>
    [EnumMember]
    UserOwned = 3,

    /// <summary>It empties their lookups.</summary>
    [EnumMember]
    RemoveLink = 4,

    /// <summary>They prevent the operation.</summary>
    [EnumMember]
    Restrict = 5,
}
