using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// PATCH of a row: an upsert, unless If-Match says that it must be there (in that version), or If-None-Match that it must not.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api
/// </summary>
internal sealed class UpdateRow : WriteOperation
{
    private const string Any = "*";

    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var target = Origin.Row(exchange, exchange.Path.Count);
        var row = new RowReading(exchange.Model, exchange.Request).Read(exchange.Model.Tables[target.LogicalName]);
        row.Id = target.Id;
        row.KeyAttributes = target.KeyAttributes;
        return exchange.Request.Header("If-Match") is { } version ? Update(exchange, row, version)
            : exchange.Request.Header("If-None-Match") == Any ? Create(exchange, row)
            : Upsert(exchange, row);
    }

    private static PlannedWrite Update(WebExchange exchange, Entity row, string version)
    {
        var request = new UpdateRequest { Target = row };
        if (version != Any)
        {
            row.RowVersion = RowVersions.Read(version);
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new PlannedWrite(WriteHeaders.Apply(exchange, request), _ => Answer(exchange, row));
    }

    private static PlannedWrite Create(WebExchange exchange, Entity row) => new(
        WriteHeaders.Apply(exchange, new CreateRequest { Target = row }),
        response => RowAnswer.Of(exchange, row.LogicalName, ((CreateResponse)response).id, 201));

    private static PlannedWrite Upsert(WebExchange exchange, Entity row) => new(
        WriteHeaders.Apply(exchange, new UpsertRequest { Target = row }),
        response => response is UpsertResponse { RecordCreated: var created, Target: var target }
            ? RowAnswer.Of(exchange, target.LogicalName, target.Id, created ? 201 : 200)
            : Answer(exchange, row));

    private static WebResponse Answer(WebExchange exchange, Entity row) =>
        RowAnswer.Of(exchange, row.LogicalName, Origin.Known(exchange, row.ToEntityReference()).Id, 200);
}
