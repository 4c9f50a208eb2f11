using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The parameters of a request, a response or a context: values under names.</summary>
[Serializable]
[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNamespaces.Xrm2011)]
[KnownType("GetKnownTypes")]
public class ParameterCollection : DataCollection<string, object>
{
    /// <summary>Creates an empty collection.</summary>
    public ParameterCollection()
    {
    }

    /// <summary>Creates a collection over a dictionary, which it shares.</summary>
    /// <param name="collection">The dictionary; not null.</param>
    protected internal ParameterCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }

    // Most requests have one parameter or two, and most responses one result.
    private protected override int LeastRoom => 2;

    private static IEnumerable<Type> GetKnownTypes()
        => ColumnValueTypes.All.Concat(new[]
        {
            typeof(ColumnSet), typeof(QueryExpression), typeof(QueryByAttribute), typeof(FetchExpression), typeof(Relationship),
            typeof(RelationshipQueryCollection), typeof(ParameterCollection),
            typeof(ConcurrencyBehavior), typeof(OrganizationRequestCollection),
            typeof(ExecuteMultipleSettings), typeof(string[]), typeof(Guid[]), typeof(int[]),
        });
}
