using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>Writes rows as JSON.</summary>
/// <param name="exchange">The request.</param>
internal sealed class RowWriting(WebExchange exchange)
{
    private const int RowsOfPage = 5000;

    private readonly RowProperties _properties = new(exchange.Model, exchange.Preferences);

    /// <summary>One row.</summary>
    public ReadOnlyMemory<byte> Row(TableQuery query, ExpandedRow row) => RowJson.Takes(exchange, query)
        ? new RowJson(exchange, query).Row(row.Row, () => RowByLibrary(query, row))
        : RowByLibrary(query, row);

    /// <summary>A page of rows.</summary>
    /// <param name="query">The query that found them.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="set">What stands beside them: count, address of the next page, annotations.</param>
    public ReadOnlyMemory<byte> Page(TableQuery query, IReadOnlyList<ExpandedRow> rows, ODataResourceSet set) =>
        RowJson.Takes(exchange, query) && set.DeltaLink is null && set.InstanceAnnotations.Count == 0
            ? new RowJson(exchange, query).Page(rows, set, () => PageByLibrary(query, rows, set))
            : PageByLibrary(query, rows, set);

    private ReadOnlyMemory<byte> RowByLibrary(TableQuery query, ExpandedRow row) => MessageWriting.Json(exchange, null, writer =>
    {
        var resources = writer.CreateODataResourceWriter(query.Table.Set, query.Table.Type);
        Write(resources, query, row);
        resources.Flush();
    });

    private ReadOnlyMemory<byte> PageByLibrary(TableQuery query, IReadOnlyList<ExpandedRow> rows, ODataResourceSet set) => MessageWriting.Json(exchange, null, writer =>
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

    /// <summary>A page of changes: rows that were written, and ids of those that were deleted.</summary>
    public ReadOnlyMemory<byte> Changes(TableQuery query, IEnumerable<IChangedItem> changes, ODataDeltaResourceSet set) => MessageWriting.Json(exchange, null, writer =>
    {
        var resources = writer.CreateODataDeltaResourceSetWriter(query.Table.Set, query.Table.Type);
        resources.WriteStart(set);
        foreach (var change in changes)
        {
            if (change is NewOrUpdatedItem written)
            {
                Write(resources, query, new ExpandedRow(written.NewOrUpdatedEntity, []));
            }
            else if (change is RemovedOrDeletedItem deleted)
            {
                resources.WriteStart(Deleted(query, deleted.RemovedItem.Id));
                resources.WriteEnd();
            }
        }

        resources.WriteEnd();
        resources.Flush();
    });

    // Deleted rows have their bare id, not an address.
    private static ODataDeletedResource Deleted(TableQuery query, Guid id)
    {
        var deleted = new ODataDeletedResource(new Uri(id.ToString("D"), UriKind.Relative), DeltaDeletedEntryReason.Deleted);
        deleted.SetSerializationInfo(new ODataResourceSerializationInfo { NavigationSourceName = query.Table.Set.Name });
        return deleted;
    }

    private void Write(ODataWriter writer, TableQuery query, ExpandedRow row)
    {
        writer.WriteStart(_properties.Resource(query.Table, row.Row, query.Selection.Properties));
        for (var index = 0; index < row.Related.Count; index++)
        {
            WriteRelated(writer, (query.Table, row.Row.Id), query.Expansions[index], row.Related[index]);
        }

        writer.WriteEnd();
    }

    private void WriteRelated(ODataWriter writer, (TableModel Table, Guid Id) from, Expansion expansion, IReadOnlyList<ExpandedRow> rows)
    {
        writer.WriteStart(new ODataNestedResourceInfo { Name = expansion.Navigation.Name, IsCollection = expansion.Navigation.IsCollection });
        if (expansion.Navigation.IsCollection)
        {
            WriteCollection(writer, from, expansion, rows);
        }
        else if (rows.Count == 0)
        {
            writer.WriteStart((ODataResource)null!);
            writer.WriteEnd();
        }
        else if (expansion.IsReference)
        {
            WriteReference(writer, rows[0].Row);
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

    // With a size of the page in the request, collections have pages of that size too, otherwise of the largest, and the address of the next of them.
    private void WriteCollection(
        ODataWriter writer, (TableModel Table, Guid Id) from, Expansion expansion, IReadOnlyList<ExpandedRow> rows)
    {
        var size = expansion.Query!.Top is null ? exchange.Preferences.PageSize ?? RowsOfPage : int.MaxValue;
        writer.WriteStart(new ODataResourceSet
        {
            NextPageLink = rows.Count > size ? NestedPages.Next(exchange, from.Table, from.Id, expansion) : null,
        });
        foreach (var row in rows.Take(size))
        {
            Write(writer, expansion.Query, row);
        }

        writer.WriteEnd();
    }

    private void WriteReference(ODataWriter writer, Entity row)
    {
        writer.WriteStart(new ODataResource { Id = new Uri(exchange.AddressOf(exchange.Model.Tables[row.LogicalName], row.Id)), Properties = [] });
        writer.WriteEnd();
    }
}
