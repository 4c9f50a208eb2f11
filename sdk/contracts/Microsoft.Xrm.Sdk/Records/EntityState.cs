using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a record is to a client that tracks changes.</summary>
[DataContract(Name = "EntityState", Namespace = ContractNamespaces.Xrm2011)]
public enum EntityState
{
    /// <summary>As read.</summary>
    [EnumMember]
    Unchanged = 0,

    /// <summary>To be created.</summary>
    [EnumMember]
    Created = 1,

    /// <summary>To be updated.</summary>
    [EnumMember]
    Changed = 2,
}
