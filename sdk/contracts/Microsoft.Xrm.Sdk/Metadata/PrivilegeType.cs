using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a privilege allows.</summary>
[DataContract(Name = "PrivilegeType", Namespace = ContractNamespaces.Metadata2011)]
public enum PrivilegeType
{
    /// <summary>Nothing on a table.</summary>
    [EnumMember]
    None = 0,

    /// <summary>Creating records.</summary>
    [EnumMember]
    Create = 1,

    /// <summary>Reading records.</summary>
    [EnumMember]
    Read = 2,

    /// <summary>Changing records.</summary>
    [EnumMember]
    Write = 3,

    /// <summary>Deleting records.</summary>
    [EnumMember]
    Delete = 4,

    /// <summary>Giving records to another owner.</summary>
    [EnumMember]
    Assign = 5,

    /// <summary>Sharing records.</summary>
    [EnumMember]
    Share = 6,

    /// <summary>Relating a record to another.</summary>
    [EnumMember]
    Append = 7,

    /// <summary>Relating other records to a record.</summary>
    [EnumMember]
    AppendTo = 8,
}
