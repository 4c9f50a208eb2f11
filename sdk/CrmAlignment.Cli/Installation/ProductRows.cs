using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation;

/// <summary>The rows of the product's tables, whole, and of other tables what the product added, where a row has any of it.</summary>
internal static class ProductRows
{
    /// <summary>The rows of a table.</summary>
    /// <param name="service">Reads them, as the caller may.</param>
    /// <param name="table">The table with its columns of the product.</param>
    public static IEnumerable<Entity> Of(IOrganizationService service, TableColumns table)
    {
        var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet(true) };
        if (!ProductTables.IsOwn(table.Name))
        {
            string[] columns = [.. table.Columns.Keys.Order(StringComparer.Ordinal)];
            query.ColumnSet = new ColumnSet(columns);
            query.Criteria.FilterOperator = LogicalOperator.Or;
            Array.ForEach(columns, column => query.Criteria.AddCondition(column, ConditionOperator.NotNull));
        }

        return AllRows.Of(service, query);
    }
}
