using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The numbers of records under the tables' names.</summary>
[Serializable]
[CollectionDataContract(Name = "EntityRecordCountCollection", Namespace = ContractNamespaces.Xrm9)]
public sealed class EntityRecordCountCollection : DataCollection<string, long>
{
    /// <summary>Creates an empty collection.</summary>
    public EntityRecordCountCollection()
    {
    }
}
