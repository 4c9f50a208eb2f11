using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Rows;
using CrmAlignment.WebApi.Values;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// GET of one property of a row: with its context, or as bare text behind $value. 204 when it is empty.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api#retrieve-a-single-property-value
/// </summary>
internal sealed class RetrieveProperty : IWebOperation
{
    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        var (property, value) = Read(exchange);
        return value is null ? WebResponse.NoContent()
            : exchange.Path.LastSegment is ValueSegment ? Bare(value)
            : WebResponse.Content(200, Written(exchange, property, value), exchange.Json);
    }

    private static (PropertyModel Property, object? Value) Read(WebExchange exchange)
    {
        var segments = exchange.Path.ToList();
        var at = segments.FindIndex(segment => segment is PropertySegment);
        var target = Origin.Row(exchange, at);
        var property = exchange.Model.Tables[target.LogicalName].Properties[((PropertySegment)segments[at]).Property.Name];
        var column = property.Column.LogicalName;
        var row = ((RetrieveResponse)exchange.Service.Execute(new RetrieveRequest { Target = target, ColumnSet = new ColumnSet(column) })).Entity;
        return (property, EdmValue.Of(property.Column, row.Attributes.TryGetValue(column, out var value) ? value : null));
    }

    private static ReadOnlyMemory<byte> Written(WebExchange exchange, PropertyModel property, object value) =>
        MessageWriting.Json(exchange, null, writer => writer.WriteProperty(new ODataProperty { Name = property.Name, Value = value }));

    private static WebResponse Bare(object value) => value is byte[] bytes
        ? WebResponse.Content(200, bytes, "application/octet-stream")
        : WebResponse.Text(value switch
        {
            bool flag => flag ? "true" : "false",
            DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        });
}
