using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Which columns of a prepared record are filled.</summary>
[DataContract(Name = "TargetFieldType", Namespace = ContractNamespace.Crm2011)]
public enum TargetFieldType
{
    /// <summary>All mapped ones.</summary>
    [EnumMember]
    All = 0,

    /// <summary>Those that can be set on create.</summary>
    [EnumMember]
    ValidForCreate = 1,

    /// <summary>Those that can be changed.</summary>
    [EnumMember]
    ValidForUpdate = 2,

    /// <summary>Those that can be read.</summary>
    [EnumMember]
    ValidForRead = 3,
}
