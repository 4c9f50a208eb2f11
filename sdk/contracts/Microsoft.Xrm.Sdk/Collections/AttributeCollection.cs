using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a record: values under logical names.</summary>
[Serializable]
[CollectionDataContract(Name = "AttributeCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType("GetKnownTypes")]
public sealed class AttributeCollection : DataCollection<string, object>
{
    /// <summary>Creates an empty collection.</summary>
    public AttributeCollection()
    {
    }

    private static IEnumerable<Type> GetKnownTypes() => ColumnValueTypes.All;
}
