using System;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Runs queries over an organization's rows.</summary>
internal static class QueryEngine
{
    /// <summary>Runs a query.</summary>
    /// <param name="transaction">The transaction to read in; it sees its own uncommitted changes.</param>
    /// <param name="tree">What to read. Its tables and columns are looked up in the transaction's catalog.</param>
    /// <param name="context">Who asks and when.</param>
    /// <returns>One page of rows, with labels, names of lookups, paging cookie and total count.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// A table or column is unknown, a value has the wrong type, a limit is exceeded, or something is not supported.
    /// </exception>
    public static EntityCollection Execute(StoreTransaction transaction, QueryTree tree, QueryContext context)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(context);
        return tree.IsAggregate
            ? new AggregateRun(transaction, tree, context).Execute()
            : new RowRun(transaction, tree, context).Execute();
    }
}
