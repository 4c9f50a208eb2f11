using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Rows;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// PUT and DELETE of one property of a row.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/update-delete-entities-using-web-api#update-a-single-property-value
/// </summary>
internal sealed class WriteProperty : WriteOperation
{
    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var target = Origin.Row(exchange, exchange.Path.Count - 1);
        var segment = (PropertySegment)exchange.Path.LastSegment;
        var column = exchange.Model.Tables[target.LogicalName].Properties[segment.Property.Name].Column;
        var row = new Entity(target.LogicalName) { Id = target.Id, KeyAttributes = target.KeyAttributes };
        row[column.LogicalName] = exchange.Request.Method == "DELETE" ? null : ColumnValue.ForRow(column, Value(exchange, segment));
        return new PlannedWrite(new UpdateRequest { Target = row }, _ => WebResponse.NoContent());
    }

    private static object? Value(WebExchange exchange, PropertySegment segment)
    {
        try
        {
            var settings = BodySettings.Of(exchange.Request);
            using var message = new ODataMessageReader((IODataRequestMessage)new RequestMessage(exchange.Request), settings, exchange.Model.Edm);
            return message.ReadProperty(segment.Property).Value;
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest($"The body is no value of '{segment.Property.Name}': {malformed.Message} Send {{\"value\": ...}}.");
        }
    }
}
