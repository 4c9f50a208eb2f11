using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>The row that an address names, by its id or by an alternate key.</summary>
internal static class RowAddress
{
    /// <summary>The row of an address in a body or a header.</summary>
    /// <exception cref="WebApiException">The address names no row.</exception>
    public static EntityReference Read(WebModel model, WebRequest request, Uri address)
    {
        try
        {
            var whole = PayloadAddress.Whole(request.ServiceRoot, address, request.References);
            var path = new ODataUriParser(model.Edm, request.ServiceRoot, whole) { Resolver = new AlternateKeysODataUriResolver(model.Edm) }.ParsePath();
            var segments = path.ToList();
            return segments is [EntitySetSegment, KeySegment key] && model.TableOf(key.EdmType) is { } table
                ? Of(table, key)
                : throw WebApiException.BadRequest($"'{address}' names no row. Write the entity set and the id, such as contacts(00000000-0000-0000-0000-000000000001).");
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest($"'{address}' names no row: {malformed.Message}");
        }
    }

    /// <summary>The row of a key in an address.</summary>
    public static EntityReference Of(TableModel table, KeySegment key)
    {
        var pairs = key.Keys.ToList();
        return pairs is [{ Value: Guid id } only] && IsPrimary(table, only.Key)
            ? new EntityReference(table.Table.LogicalName, id)
            : new EntityReference(table.Table.LogicalName, Attributes(table, pairs));
    }

    // Users and teams have the key of what they have in common, activities that of all activities.
    private static bool IsPrimary(TableModel table, string property) =>
        property == table.Table.PrimaryIdColumn || table.Properties[property].Column.LogicalName == table.Table.PrimaryIdColumn;

    private static KeyAttributeCollection Attributes(TableModel table, IEnumerable<KeyValuePair<string, object>> pairs)
    {
        var attributes = new KeyAttributeCollection();
        foreach (var (name, value) in pairs)
        {
            var column = table.Properties[name].Column;
            attributes.Add(
                column.LogicalName,
                column.IsReference && value is Guid id && column.Targets.Length == 1
                    ? new EntityReference(column.Targets[0], id)
                    : ColumnValue.ForRow(column, value));
        }

        return attributes;
    }
}
