using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The kind of a join.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.joinoperator</remarks>
[DataContract(Name = "JoinOperator", Namespace = ContractNamespaces.Xrm2011)]
public enum JoinOperator
{
    /// <summary>Rows without a partner fall out.</summary>
    [EnumMember]
    Inner = 0,

    /// <summary>Rows without a partner stay.</summary>
    [EnumMember]
    LeftOuter = 1,

    /// <summary>Rows joined by columns of one name; one of the columns is returned.</summary>
    [EnumMember]
    Natural = 2,

    /// <summary>Rows with the first partner alone, through CROSS APPLY.</summary>
    [EnumMember]
    MatchFirstRowUsingCrossApply = 3,

    /// <summary>Rows with a partner, once each, through IN.</summary>
    [EnumMember]
    In = 4,

    /// <summary>Rows with a partner, once each, through EXISTS.</summary>
    [EnumMember]
    Exists = 5,

    /// <summary>Within a filter: rows with a partner that satisfies the link's criteria.</summary>
    [EnumMember]
    Any = 6,

    /// <summary>Within a filter: rows without a partner that satisfies the link's criteria.</summary>
    [EnumMember]
    NotAny = 7,

    /// <summary>Within a filter: rows with partners of which none satisfies the link's criteria.</summary>
    [EnumMember]
    All = 8,

    /// <summary>Within a filter: rows with a partner that satisfies the link's criteria; the same as Any.</summary>
    [EnumMember]
    NotAll = 9,
}
