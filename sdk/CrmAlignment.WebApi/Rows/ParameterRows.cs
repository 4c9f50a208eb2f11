using System;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// Reads rows that are parameters: with values, named by an id among the values, named by an address (@odata.id), or of no table.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions#unbound-actions
/// </summary>
/// <param name="model">The model.</param>
/// <param name="request">The request.</param>
internal sealed class ParameterRows(WebModel model, WebRequest request)
{
    private readonly RowReading _rows = new(model, request);

    /// <summary>A row at whose start a reader stands.</summary>
    /// <param name="reader">The reader, which is left at the end of the row.</param>
    /// <param name="declared">The table; null when the row itself says it.</param>
    public Entity Read(ODataReader reader, TableModel? declared)
    {
        var resource = (ODataResource)reader.Item;
        var row = (declared ?? _rows.TypeOf(resource)) is { } table ? _rows.Within(reader, table) : Open(reader);
        if (resource.Id is { } address)
        {
            var named = RowAddress.Read(model, request, address);
            (row.LogicalName, row.Id, row.KeyAttributes) = (named.LogicalName, named.Id, named.KeyAttributes);
        }

        return row;
    }

    /// <summary>The row that an address names, with nothing in it.</summary>
    public Entity Reference(Uri address)
    {
        var named = RowAddress.Read(model, request, address);
        return new Entity(named.LogicalName) { Id = named.Id, KeyAttributes = named.KeyAttributes };
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/use-open-types
    private static Entity Open(ODataReader reader)
    {
        var row = new Entity();
        while (reader.Read() && reader.State != ODataReaderState.ResourceEnd)
        {
            if (reader.State == ODataReaderState.NestedResourceInfoStart)
            {
                var name = ((ODataNestedResourceInfo)reader.Item).Name;
                row[name] = Nested(reader);
            }
        }

        foreach (var property in ((ODataResource)reader.Item).Properties.OfType<ODataProperty>())
        {
            row[property.Name] = property.Value switch
            {
                null => null,
                ODataUntypedValue { RawValue: { } json } => OpenValues.Read(property.Name, json),
                { } value => ColumnValue.ForCondition(value),
            };
        }

        return row;
    }

    // A row or several within a row; leaves the reader at their end.
    private static object? Nested(ODataReader reader)
    {
        object? value = null;
        while (reader.Read() && reader.State != ODataReaderState.NestedResourceInfoEnd)
        {
            switch (reader.State)
            {
                case ODataReaderState.ResourceSetStart:
                    value = new EntityCollection();
                    break;
                case ODataReaderState.ResourceStart when reader.Item is not null && value is EntityCollection rows:
                    rows.Entities.Add(Open(reader));
                    break;
                case ODataReaderState.ResourceStart when reader.Item is not null:
                    value = Open(reader);
                    break;
            }
        }

        return value;
    }
}
