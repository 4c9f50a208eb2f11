using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What became of an operation that a plug-in stopped.</summary>
[DataContract(Name = "OperationStatus", Namespace = ContractNamespaces.Xrm2011)]
public enum OperationStatus
{
    /// <summary>It failed.</summary>
    [EnumMember]
    Failed = 0,

    /// <summary>It was cancelled.</summary>
    [EnumMember]
    Canceled = 1,

    /// <summary>It is to be tried again.</summary>
    [EnumMember]
    Retry = 2,

    /// <summary>It is suspended.</summary>
    [EnumMember]
    Suspended = 3,

    /// <summary>It succeeded.</summary>
    [EnumMember]
    Succeeded = 4,
}
