using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What happened to a record since a version.</summary>
[DataContract(Name = "ChangeType", Namespace = ContractNamespaces.Xrm7Dot1)]
public enum ChangeType
{
    /// <summary>It was created or updated.</summary>
    [EnumMember]
    NewOrUpdated = 0,

    /// <summary>It was deleted.</summary>
    [EnumMember]
    RemoveOrDeleted = 1,
}
