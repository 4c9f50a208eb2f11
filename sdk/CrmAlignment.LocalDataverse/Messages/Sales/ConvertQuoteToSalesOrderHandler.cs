using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>ConvertQuoteToSalesOrder: an order, at the prices of the quote, from a quote that is won.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.convertquotetosalesorderrequest and
/// https://learn.microsoft.com/dynamics365/sales/developer/sample-process-quotes-sales-orders-invoices (a quote must be won to become an
/// order). A request that says how to close the quote wins an active one first. The prices of the order are locked (assumed: it is to cost
/// what was accepted).
/// </remarks>
internal sealed class ConvertQuoteToSalesOrderHandler(SalesOptions options) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "ConvertQuoteToSalesOrder";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => DocumentCopy.RowOf(request, "QuoteId", "quote");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        if (scope.Optional<EntityReference>("ProcessInstanceId") is not null)
        {
            throw DataverseFault.NotSupported($"{Name} with ProcessInstanceId: there are no business process flows");
        }

        var quote = scope.Service.Retrieve("quote", scope.Required<Guid>("QuoteId"), new ColumnSet(true));
        Win(scope, quote);
        var order = DocumentCopy.Create(
            scope, quote, "salesorder", ("quoteid", quote.ToEntityReference()), ("ispricelocked", true));
        return new ConvertQuoteToSalesOrderResponse { Results = { ["Entity"] = DocumentCopy.Answer(scope, order) } };
    }

    private void Win(IRequestScope scope, Entity quote)
    {
        var state = quote.GetAttributeValue<OptionSetValue>("statecode").Value;
        if (state == QuoteState.Won)
        {
            return;
        }

        var status = scope.Optional<OptionSetValue>("QuoteCloseStatus");
        if (state != QuoteState.Active || status is null)
        {
            throw DataverseFault.InvalidOperation(
                $"The quote {quote.Id} is not won, and only a won quote becomes an order. Win it first, or give QuoteCloseStatus for an active one.");
        }

        var close = new Entity("quoteclose")
        {
            ["subject"] = scope.Optional<string>("QuoteCloseSubject"),
            ["description"] = scope.Optional<string>("QuoteCloseDescription"),
        };
        if (scope.Optional<DateTime?>("QuoteCloseDate") is { } date)
        {
            close["actualend"] = date;
        }

        CloseDocumentHandler.Close(scope, options, ClosingMessage.WinQuote, close, quote.ToEntityReference(), status);
    }
}
