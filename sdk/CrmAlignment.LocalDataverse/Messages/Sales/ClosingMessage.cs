using System;
using System.Collections.Immutable;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>A message that closes quotes, orders or cases.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/dynamics365/sales/developer/sample-process-quotes-sales-orders-invoices (a quote must be active to
/// be won, while a draft may be closed), https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.closequoterequest and the pages
/// of the other requests. Only an active case is resolved (https://learn.microsoft.com/dynamics365/customer-service/customer-service-hub-user-guide-resolve-cancel-reassign-a-case).
/// From which states an order can be fulfilled or cancelled no page says: from all but these two (assumed).
/// </remarks>
/// <param name="Name">The message's name as requests carry it.</param>
/// <param name="EventName">Its name as steps know it.</param>
/// <param name="Table">The table of what is closed.</param>
/// <param name="State">The state that the row gets.</param>
/// <param name="From">The states that it may have before.</param>
/// <param name="DateColumn">The column that holds when it was closed, the day or the time; null when there is none.</param>
/// <param name="NewResponse">Makes its response.</param>
internal sealed record ClosingMessage(
    string Name, string EventName, string Table, int State, ImmutableArray<int> From, string? DateColumn, Func<OrganizationResponse> NewResponse)
{
    /// <summary>Wins a quote.</summary>
    public static readonly ClosingMessage WinQuote =
        new("WinQuote", "Win", "quote", QuoteState.Won, [QuoteState.Active], "closedon", () => new WinQuoteResponse());

    /// <summary>Closes a quote that was not won.</summary>
    public static readonly ClosingMessage CloseQuote = new(
        "CloseQuote", "Close", "quote", QuoteState.Closed, [QuoteState.Draft, QuoteState.Active], "closedon", () => new CloseQuoteResponse());

    /// <summary>Closes an order as fulfilled.</summary>
    public static readonly ClosingMessage FulfillSalesOrder = new(
        "FulfillSalesOrder", "Fulfill", "salesorder", OrderState.Fulfilled, OpenOrders, "datefulfilled", () => new FulfillSalesOrderResponse());

    /// <summary>Cancels an order.</summary>
    public static readonly ClosingMessage CancelSalesOrder = new(
        "CancelSalesOrder", "Cancel", "salesorder", OrderState.Canceled, OpenOrders, null, () => new CancelSalesOrderResponse());

    /// <summary>Resolves a case.</summary>
    public static readonly ClosingMessage CloseIncident = new(
        "CloseIncident", "Close", "incident", CaseState.Resolved, [CaseState.Active], "deactivatedon", () => new CloseIncidentResponse());

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<ClosingMessage> All = [WinQuote, CloseQuote, FulfillSalesOrder, CancelSalesOrder, CloseIncident];

    private static ImmutableArray<int> OpenOrders => [OrderState.Active, OrderState.Submitted, OrderState.Invoiced];

    /// <summary>The activity that records the closing.</summary>
    public ClosingActivity Activity => ClosedTable.Of(Table).Activity;
}
