using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>An aggregate of a query.</summary>
[DataContract(Name = "XrmAggregateType", Namespace = ContractNamespaces.Xrm9)]
public enum XrmAggregateType
{
    /// <summary>No aggregate: the column itself, or a group.</summary>
    [EnumMember]
    None = 0,

    /// <summary>The number of rows.</summary>
    [EnumMember]
    Count = 1,

    /// <summary>The number of rows whose column is not empty.</summary>
    [EnumMember]
    CountColumn = 2,

    /// <summary>The sum of the column.</summary>
    [EnumMember]
    Sum = 3,

    /// <summary>The mean of the column, empty values left out.</summary>
    [EnumMember]
    Avg = 4,

    /// <summary>The smallest value of the column.</summary>
    [EnumMember]
    Min = 5,

    /// <summary>The largest value of the column.</summary>
    [EnumMember]
    Max = 6,
}
