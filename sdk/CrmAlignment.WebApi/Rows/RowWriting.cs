using System;
using System.Collections.Generic;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Queries;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Rows;

/// <summary>Writes rows as JSON.</summary>
/// <param name="exchange">The request.</param>
internal sealed class RowWriting(WebExchange exchange)
{
    private readonly RowProperties _properties = new(exchange.Model, exchange.Preferences);

    /// <summary>One row.</summary>
    public ReadOnlyMemory<byte> Row(TableQuery query, ExpandedRow row) => MessageWriting.Json(exchange, null, writer =>
    {
        var resources = writer.CreateODataResourceWriter(query.Table.Set, query.Table.Type);
        Write(resources, query, row);
        resources.Flush();
    });

    /// <summary>A page of rows.</summary>
    /// <param name="query">The query that found them.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="set">What stands beside them: count, address of the next page, annotations.</param>
    public ReadOnlyMemory<byte> Page(TableQuery query, IReadOnlyList<ExpandedRow> rows, ODataResourceSet set) => MessageWriting.Json(exchange, null, writer =>
    {
        var resources = writer.CreateODataResourceSetWriter(query.Table.Set, query.Table.Type);
        resources.WriteStart(set);
        foreach (var row in rows)
        {
            Write(resources, query, row);
        }

        resources.WriteEnd();
        resources.Flush();
    });

    private void Write(ODataWriter writer, TableQuery query, ExpandedRow row)
    {
        writer.WriteStart(_properties.Resource(query.Table, row.Row, query.Selection.Properties));
        for (var index = 0; index < row.Related.Count; index++)
        {
            WriteRelated(writer, query.Expansions[index], row.Related[index]);
        }

        writer.WriteEnd();
    }

    private void WriteRelated(ODataWriter writer, Expansion expansion, IReadOnlyList<ExpandedRow> rows)
    {
        writer.WriteStart(new ODataNestedResourceInfo { Name = expansion.Navigation.Name, IsCollection = expansion.Navigation.IsCollection });
        if (expansion.Navigation.IsCollection)
        {
            writer.WriteStart(new ODataResourceSet());
            foreach (var row in rows)
            {
                Write(writer, expansion.Query!, row);
            }

            writer.WriteEnd();
        }
        else if (rows.Count == 0)
        {
            writer.WriteStart((ODataResource)null!);
            writer.WriteEnd();
        }
        else if (expansion.Query is { } query)
        {
            Write(writer, query, rows[0]);
        }
        else
        {
            writer.WriteStart(_properties.Owner(rows[0].Row));
            writer.WriteEnd();
        }

        writer.WriteEnd();
    }
}
