using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What kind of thing a managed property governs.</summary>
[DataContract(Name = "ManagedPropertyType", Namespace = ContractNamespaces.Metadata2011)]
public enum ManagedPropertyType
{
    /// <summary>An operation.</summary>
    [EnumMember]
    Operation = 0,

    /// <summary>A column.</summary>
    [EnumMember]
    Attribute = 1,

    /// <summary>What its own code decides.</summary>
    [EnumMember]
    CustomEvaluator = 2,

    /// <summary>A thing of its own.</summary>
    [EnumMember]
    Custom = 3,
}
