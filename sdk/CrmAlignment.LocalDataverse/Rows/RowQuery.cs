using System;
using System.Collections.Generic;
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
        if (tree.IsAggregate || found.Entities.Count == 0)
        {
            return found;
        }

        var table = scope.Catalog.Table(tree.Root.Table);
        if (TranslatedRows.AreOf(table))
        {
            foreach (var row in found.Entities)
            {
                TranslatedRows.Translate(row, context.Language, scope.Transaction);
            }
        }

        if (Named(table, tree.Root, static column => column.Type == ColumnType.Image) is { } images)
        {
            foreach (var row in found.Entities)
            {
                ImageReader.Add(row, [.. images.Where(image => !context.Hidden.Hides(row.LogicalName, image.LogicalName, row.Id))], scope.Transaction);
            }
        }

        var lists = tree.Root.AllColumns
            ? RetrievedColumns.Whole(table).Lists
            : [.. Named(table, tree.Root, static column => column.HoldsRows) ?? []];
        if (!lists.IsEmpty)
        {
            var builder = new EntityBuilder(scope.Transaction, context);
            foreach (var row in found.Entities)
            {
                RowLists.Add(row, lists, scope.Transaction, builder);
            }
        }

        return found;
    }

    // Few queries ask for any: null instead of a list for the others.
    private static List<ColumnDefinition>? Named(TableDefinition table, TableNode node, Func<ColumnDefinition, bool> isOne)
    {
        List<ColumnDefinition>? named = null;
        foreach (var selection in node.Columns)
        {
            if (table.Column(selection.Column) is var column && isOne(column))
            {
                (named ??= []).Add(column);
            }
        }

        return named;
    }
}
