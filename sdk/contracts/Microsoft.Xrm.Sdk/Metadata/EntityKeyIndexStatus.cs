using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How far the index of an alternate key is built.</summary>
[DataContract(Name = "EntityKeyIndexStatus", Namespace = ContractNamespaces.Xrm7Dot1)]
public enum EntityKeyIndexStatus
{
    /// <summary>It waits.</summary>
    [EnumMember]
    Pending = 0,

    /// <summary>It is being built.</summary>
    [EnumMember]
    InProgress = 1,

    /// <summary>It is built: the key can be used.</summary>
    [EnumMember]
    Active = 2,

    /// <summary>It could not be built, for example because values repeat.</summary>
    [EnumMember]
    Failed = 3,
}
