using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>In which order managed properties are evaluated.</summary>
[DataContract(Name = "ManagedPropertyEvaluationPriority", Namespace = ContractNamespaces.Metadata2011)]
public enum ManagedPropertyEvaluationPriority
{
    /// <summary>In none.</summary>
    [EnumMember]
    None = 0,

    /// <summary>Late.</summary>
    [EnumMember]
    Low = 1,

    /// <summary>In the middle.</summary>
    [EnumMember]
    Normal = 2,

    /// <summary>Early.</summary>
    [EnumMember]
    High = 3,

    /// <summary>First.</summary>
    [EnumMember]
    Essential = 4,
}
