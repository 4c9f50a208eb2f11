using CrmAlignment.WebApi.Exchange;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// DELETE of a row, with If-Match in that version.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/update-delete-entities-using-web-api#basic-delete
/// </summary>
internal sealed class DeleteRow : WriteOperation
{
    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var request = new DeleteRequest { Target = Origin.Row(exchange, exchange.Path.Count) };
        if (exchange.Request.Header("If-Match") is { } version and not "*")
        {
            request.Target.RowVersion = RowVersions.Read(version);
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new PlannedWrite(request, _ => WebResponse.NoContent());
    }
}
