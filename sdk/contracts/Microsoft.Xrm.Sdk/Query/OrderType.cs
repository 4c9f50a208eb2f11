using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The direction of an order.</summary>
[DataContract(Name = "OrderType", Namespace = ContractNamespaces.Xrm2011)]
public enum OrderType
{
    /// <summary>Smallest first; empty values before all others.</summary>
    [EnumMember]
    Ascending = 0,

    /// <summary>Largest first; empty values behind all others.</summary>
    [EnumMember]
    Descending = 1,
}
