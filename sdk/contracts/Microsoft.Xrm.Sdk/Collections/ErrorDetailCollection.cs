using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Further facts about a fault: values under names.</summary>
[Serializable]
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
    /// <summary>Creates an empty collection.</summary>
    public ErrorDetailCollection()
    {
    }
}
