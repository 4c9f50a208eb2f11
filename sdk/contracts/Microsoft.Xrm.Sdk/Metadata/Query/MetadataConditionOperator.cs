using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>How a property of a definition is compared.</summary>
[DataContract(Name = "MetadataConditionOperator", Namespace = ContractNamespaces.MetadataQuery)]
public enum MetadataConditionOperator
{
    /// <summary>It equals the value.</summary>
    [EnumMember]
    Equals = 0,

    /// <summary>It differs from the value.</summary>
    [EnumMember]
    NotEquals = 1,

    /// <summary>It equals one of the values.</summary>
    [EnumMember]
    In = 2,

    /// <summary>It equals none of the values.</summary>
    [EnumMember]
    NotIn = 3,

    /// <summary>It is greater than the value.</summary>
    [EnumMember]
    GreaterThan = 4,

    /// <summary>It is less than the value.</summary>
    [EnumMember]
    LessThan = 5,
}
