using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>What a user or team may do with a record.</summary>
[Flags]
[DataContract(Name = "AccessRights", Namespace = ContractNamespace.Crm2011)]
public enum AccessRights
{
    /// <summary>Nothing.</summary>
    [EnumMember]
    None = 0,

    /// <summary>Read it.</summary>
    [EnumMember]
    ReadAccess = 1,

    /// <summary>Change it.</summary>
    [EnumMember]
    WriteAccess = 2,

    /// <summary>Relate it to another record.</summary>
    [EnumMember]
    AppendAccess = 4,

    /// <summary>Relate other records to it.</summary>
    [EnumMember]
    AppendToAccess = 16,

    /// <summary>Create it.</summary>
    [EnumMember]
    CreateAccess = 32,

    /// <summary>Delete it.</summary>
    [EnumMember]
    DeleteAccess = 65536,

    /// <summary>Share it.</summary>
    [EnumMember]
    ShareAccess = 262144,

    /// <summary>Give it another owner.</summary>
    [EnumMember]
    AssignAccess = 524288,
}
