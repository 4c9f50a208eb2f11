using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Queries;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// Reads a row from a body, with references (@odata.bind) and related rows that are created with it.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api
/// </summary>
/// <param name="model">The model.</param>
/// <param name="request">The request.</param>
internal sealed class RowReading(WebModel model, WebRequest request)
{
    private readonly List<(NavigationModel Navigation, EntityReference Row)> _bound = [];
    private int _depth;

    /// <summary>Rows that the row of the body takes into its collections (@odata.bind).</summary>
    public IReadOnlyList<(NavigationModel Navigation, EntityReference Row)> Bound => _bound;

    /// <summary>The row of the body.</summary>
    /// <exception cref="WebApiException">The body is no such row.</exception>
    public Entity Read(TableModel table) => PlainRow.TryRead(request, table) ?? ReadByLibrary(table);

    private Entity ReadByLibrary(TableModel table)
    {
        var settings = BodySettings.Of(request);
        try
        {
            using var message = new ODataMessageReader((IODataRequestMessage)new RequestMessage(request), settings, model.Edm);
            var reader = message.CreateODataResourceReader(table.Set, table.Type);
            return reader.Read() ? Resource(reader, table) : throw WebApiException.BadRequest("The request has no body. Send the row as JSON.");
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest(malformed.Message);
        }
    }

    /// <summary>A row that stands inside something else, at whose start a reader stands.</summary>
    /// <param name="reader">The reader, which is left at the end of the row.</param>
    /// <param name="declared">The table, unless the row itself says another.</param>
    public Entity Within(ODataReader reader, TableModel declared)
    {
        _depth++;
        var row = Resource(reader, declared);
        _depth--;
        return row;
    }

    /// <summary>The table that a row says to be of (@odata.type); null when it says none.</summary>
    public TableModel? TypeOf(ODataResource resource) =>
        resource.TypeName is { } named ? model.TableOf(model.Edm.FindDeclaredType(named)) : null;

    private Entity Resource(ODataReader reader, TableModel declared)
    {
        // An activity may say of which kind it is (@odata.type); everything else is what its place says.
        var table = TypeOf((ODataResource)reader.Item) ?? declared;
        var row = new Entity(table.Table.LogicalName);
        _depth++;
        while (reader.Read() && reader.State != ODataReaderState.ResourceEnd)
        {
            if (reader.State == ODataReaderState.NestedResourceInfoStart)
            {
                Nested(reader, table, row);
            }
        }

        foreach (var property in ((ODataResource)reader.Item).Properties.OfType<ODataProperty>())
        {
            Set(table, row, property);
        }

        _depth--;
        return row;
    }

    private static void Set(TableModel table, Entity row, ODataProperty property)
    {
        var column = table.Properties[property.Name].Column;
        if (column.IsReference)
        {
            throw WebApiException.BadRequest(
                $"'{property.Name}' is read-only. Set the lookup by its navigation property, such as \"{column.LogicalName}@odata.bind\": \"accounts(...)\".");
        }

        if (column.LogicalName == table.Table.PrimaryIdColumn && property.Value is Guid id)
        {
            row.Id = id;
        }

        row[column.LogicalName] = ColumnValue.ForRow(column, property.Value);
    }

    private void Nested(ODataReader reader, TableModel table, Entity row)
    {
        var navigation = table.Navigations[((ODataNestedResourceInfo)reader.Item).Name];
        while (reader.Read() && reader.State != ODataReaderState.NestedResourceInfoEnd)
        {
            switch (reader.State)
            {
                case ODataReaderState.EntityReferenceLink:
                    Bind(navigation, row, ((ODataEntityReferenceLink)reader.Item).Url);
                    break;
                case ODataReaderState.ResourceSetStart:
                    RuleRows.Begin(navigation, row);
                    break;
                case ODataReaderState.ResourceStart when reader.Item is not ODataResource:
                    row[Lookup(navigation).LogicalName] = null;
                    break;
                case ODataReaderState.ResourceStart:
                    var related = Resource(reader, Target(navigation));
                    if (!PartyRows.Take(table, row, related) && !RuleRows.Take(navigation, row, related))
                    {
                        Relate(navigation, row, related);
                    }

                    break;
            }
        }
    }

    private void Bind(NavigationModel navigation, Entity row, Uri address)
    {
        var bound = RowAddress.Read(model, request, address);
        if (!navigation.IsCollection)
        {
            row[Lookup(navigation).LogicalName] = bound;
            return;
        }

        if (_depth > 1 || request.Method != "POST")
        {
            throw WebApiException.BadRequest(
                $"'{navigation.Name}@odata.bind' relates rows to a collection, which a new row alone can do. POST the address to {navigation.Name}/$ref.");
        }

        _bound.Add((navigation, bound));
    }

    private static void Relate(NavigationModel navigation, Entity row, Entity related)
    {
        var relationship = new Relationship(navigation.Relationship!.SchemaName);
        if (navigation.Relationship is OneToManyRelationship { ReferencedTable: var one, ReferencingTable: var many } && one == many)
        {
            relationship.PrimaryEntityRole = navigation.IsCollection ? EntityRole.Referenced : EntityRole.Referencing;
        }

        if (!row.RelatedEntities.Contains(relationship))
        {
            row.RelatedEntities[relationship] = new EntityCollection { EntityName = related.LogicalName };
        }

        row.RelatedEntities[relationship].Entities.Add(related);
    }

    private TableModel Target(NavigationModel navigation) => model.Tables.TryGetValue(navigation.TargetTable, out var target)
        ? target
        : throw WebApiException.BadRequest($"'{navigation.Name}' leads to users and teams, which are not created with a row. Write \"{navigation.Name}@odata.bind\".");

    private static ColumnDefinition Lookup(NavigationModel navigation) => navigation.Column
        ?? throw WebApiException.BadRequest($"'{navigation.Name}' is a collection, which cannot be null.");
}
