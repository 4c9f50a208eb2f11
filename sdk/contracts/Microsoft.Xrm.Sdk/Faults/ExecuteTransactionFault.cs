using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The fault of an ExecuteTransaction: which of its requests failed.</summary>
[Serializable]
[DataContract(Name = "ExecuteTransactionFault", Namespace = ContractNamespaces.Xrm7Dot1)]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    /// <summary>Creates an empty fault.</summary>
    public ExecuteTransactionFault()
    {
    }

    /// <summary>The position of the request that failed, from 0.</summary>
    [DataMember]
    public int FaultedRequestIndex { get; set; }
}
