using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Lookups that every row has and hardly any query starts from: an index would cost each insert and serve nobody, and a place among the first
/// columns would be in the way of those that are asked for.
/// </summary>
internal static class SeldomLookups
{
    private static readonly HashSet<string> Names =
    [
        "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "createdbyexternalparty", "modifiedbyexternalparty",
        "owninguser", "owningteam", "transactioncurrencyid", "organizationid", "slaid", "slainvokedid",
    ];

    /// <summary>Whether a column is one of them.</summary>
    /// <param name="column">The column.</param>
    internal static bool Has(ColumnDefinition column) => column.IsReference && Names.Contains(column.LogicalName);
}
