using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// POST to an entity set, or to a collection of a row, which the new row then belongs to.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api
/// </summary>
internal sealed class CreateRow : WriteOperation
{
    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var table = Origin.Table(exchange, exchange.Path.LastSegment);
        var reading = new RowReading(exchange.Model, exchange.Request);
        var row = reading.Read(table);
        if (row.Id == Guid.Empty)
        {
            // Known before the row is made, so that others of the same change set can refer to it.
            row.Id = Guid.CreateVersion7();
        }

        if (exchange.Path.LastSegment is NavigationPropertySegment collection)
        {
            Belong(exchange, row, collection.NavigationProperty.Name);
        }

        var request = WriteHeaders.Apply(exchange, new CreateRequest { Target = row });
        return new PlannedWrite(request, response => RowAnswer.Of(exchange, row.LogicalName, ((CreateResponse)response).id, 201))
        {
            Row = exchange.AddressOf(exchange.Model.Tables[row.LogicalName], row.Id),
            Following = reading.Bound.Count == 0 ? [] : [.. reading.Bound.GroupBy(bound => bound.Navigation).Select(bound => Associate(row, bound.Key, bound.Select(one => one.Row)))],
        };
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-entity-web-api#associate-table-rows-on-create
    private static OrganizationRequest Associate(Entity row, NavigationModel collection, IEnumerable<EntityReference> related) =>
        new References(row.ToEntityReference(), collection).Add([.. related]);

    private static void Belong(WebExchange exchange, Entity row, string name)
    {
        var origin = Origin.Known(exchange, Origin.Row(exchange, exchange.Path.Count - 1));
        var navigation = exchange.Model.Tables[origin.LogicalName].Navigations[name];
        RelatedRows.Relate(row, navigation, origin);
    }
}
