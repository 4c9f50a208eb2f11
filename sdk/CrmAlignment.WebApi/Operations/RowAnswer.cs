using System;
using CrmAlignment.WebApi.Exchange;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>The answer to a write: its row where the caller prefers it, otherwise its address alone.</summary>
internal static class RowAnswer
{
    private const string EntityId = "OData-EntityId";

    /// <summary>The answer.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="id">Id of the row.</param>
    /// <param name="status">Status where the row is given.</param>
    public static WebResponse Of(WebExchange exchange, string table, Guid id, int status)
    {
        var address = exchange.AddressOf(exchange.Model.Tables[table], id);
        return exchange.Preferences.ReturnsRepresentation
            ? RetrieveRow.Row(exchange, new EntityReference(table, id), status).With(EntityId, address).With("Preference-Applied", "return=representation")
            : WebResponse.NoContent().With("Location", address).With(EntityId, address);
    }
}
