using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Where a new solution is placed.</summary>
[DataContract(Name = "LayerDesiredOrderType", Namespace = ContractNamespaces.Xrm9)]
public enum LayerDesiredOrderType
{
    /// <summary>Below the named ones.</summary>
    [EnumMember]
    Below = 0,

    /// <summary>Above the named ones.</summary>
    [EnumMember]
    Above = 1,

    /// <summary>At the bottom.</summary>
    [EnumMember]
    Base = 2,
}
