using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// POST to $ref of a collection, and PUT to $ref of a lookup.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api
/// </summary>
internal sealed class AddReference : WriteOperation
{
    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var reference = References.Of(exchange);
        var related = RowAddress.Read(exchange.Model, exchange.Request, Address(exchange));
        if (reference.Navigation.IsCollection != (exchange.Request.Method == "POST"))
        {
            throw WebApiException.MethodNotAllowed(exchange.Request.Method, $"the reference '{reference.Navigation.Name}': a collection takes POST, a lookup PUT. This");
        }

        return new PlannedWrite(reference.Add(exchange, related), _ => WebResponse.NoContent());
    }

    private static System.Uri Address(WebExchange exchange)
    {
        try
        {
            var settings = BodySettings.Of(exchange.Request);
            using var message = new ODataMessageReader((IODataRequestMessage)new RequestMessage(exchange.Request), settings, exchange.Model.Edm);
            return message.ReadEntityReferenceLink().Url;
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest($"The body is no reference: {malformed.Message} Send {{\"@odata.id\": \"accounts(...)\"}}.");
        }
    }
}
