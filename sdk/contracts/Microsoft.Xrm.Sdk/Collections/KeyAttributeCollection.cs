using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of an alternate key: values under logical names.</summary>
[Serializable]
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = ContractNamespaces.Xrm7Dot1)]
[KnownType("GetKnownTypes")]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    /// <summary>Creates an empty collection.</summary>
    public KeyAttributeCollection()
    {
    }

    private static IEnumerable<Type> GetKnownTypes() => ColumnValueTypes.All;
}
