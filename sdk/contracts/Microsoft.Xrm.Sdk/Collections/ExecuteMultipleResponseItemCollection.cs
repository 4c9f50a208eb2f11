using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What came of the requests of an ExecuteMultiple.</summary>
[Serializable]
[CollectionDataContract(Name = "ExecuteMultipleResponseItemCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
    /// <summary>Creates an empty collection.</summary>
    public ExecuteMultipleResponseItemCollection()
    {
    }
}
