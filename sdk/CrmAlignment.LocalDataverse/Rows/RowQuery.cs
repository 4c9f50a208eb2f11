using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Query.Runs;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows.Files;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Runs a query for the caller of a request: over the rows that the caller may read, with the parties of activities and the rules of calendars.</summary>
internal static class RowQuery
{
    /// <summary>Runs the query.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="tree">The query.</param>
    /// <returns>One page of rows.</returns>
    public static EntityCollection Run(IRequestScope scope, QueryTree tree)
    {
        var context = QueryContexts.Of(scope, scope.Transaction);
        var found = QueryEngine.Execute(scope.Transaction, tree, context);
        if (!tree.IsAggregate && Images(scope.Catalog.Table(tree.Root.Table), tree.Root) is { Count: > 0 } images)
        {
            foreach (var row in found.Entities)
            {
                ImageReader.Add(row, [.. images.Where(image => !context.Hidden.Hides(row.LogicalName, image.LogicalName, row.Id))], scope.Transaction);
            }
        }

        if (!tree.IsAggregate && Lists(scope.Catalog.Table(tree.Root.Table), tree.Root) is { Length: > 0 } lists)
        {
            var builder = new EntityBuilder(scope.Transaction, context);
            foreach (var row in found.Entities)
            {
                RowLists.Add(row, lists, scope.Transaction, builder);
            }
        }

        return found;
    }

    private static List<ColumnDefinition> Images(TableDefinition table, TableNode node) =>
        [.. node.Columns.Select(column => table.Column(column.Column)).Where(column => column.Type == ColumnType.Image)];

    private static ImmutableArray<ColumnDefinition> Lists(TableDefinition table, TableNode node) =>
        RowLists.Of(node.AllColumns ? table.Columns : node.Columns.Select(column => table.Column(column.Column)));
}
