using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>How far related records are sought.</summary>
[DataContract(Name = "RollupType", Namespace = ContractNamespace.Crm2011)]
public enum RollupType
{
    /// <summary>Records of the record itself.</summary>
    [EnumMember]
    None = 0,

    /// <summary>Records of directly related ones too.</summary>
    [EnumMember]
    Related = 1,

    /// <summary>Records of indirectly related ones too.</summary>
    [EnumMember]
    Extended = 2,
}
