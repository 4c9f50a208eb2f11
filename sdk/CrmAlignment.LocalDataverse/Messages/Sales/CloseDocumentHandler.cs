using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>WinQuote, CloseQuote, FulfillSalesOrder, CancelSalesOrder and CloseIncident: the activity, the day, the state.</summary>
/// <param name="options">What no page decides.</param>
/// <param name="message">Which of them.</param>
internal sealed class CloseDocumentHandler(SalesOptions options, ClosingMessage message) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => message.Name;

    /// <inheritdoc/>
    public string EventName => message.EventName;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => message.Activity.RowOf(request);

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var (close, reference) = message.Activity.Required(scope);
        Close(scope, options, message, close, reference, scope.Required<OptionSetValue>("Status"));
        return message.NewResponse();
    }

    /// <summary>Closes a row, as the message does.</summary>
    /// <param name="scope">The request, which may be another that closes on its way.</param>
    /// <param name="options">What no page decides.</param>
    /// <param name="message">How the row is closed.</param>
    /// <param name="close">The activity as the request has it.</param>
    /// <param name="reference">The row.</param>
    /// <param name="asked">The status reason asked for; -1 or null for the state's default.</param>
    public static void Close(
        IRequestScope scope, SalesOptions options, ClosingMessage message, Entity close, EntityReference reference, OptionSetValue? asked)
    {
        var table = scope.Catalog.Table(message.Table);
        var status = RowState.StatusOf(table, message.State, asked);
        var closed = ClosedTable.Of(message.Table);
        var row = scope.Service.Retrieve(message.Table, reference.Id, closed.Columns);
        Require(message, row);

        var closedOn = ClosingActivity.ClosedOn(scope, close);
        closed.Activity.Create(
            scope, close, reference, closedOn, [("subject", $"{table.LabelFor(LocalizedText.BaseLanguage)} close - {row.GetAttributeValue<string>(closed.NameColumn)}"), .. Repeated(closed, row)]);
        if (message.DateColumn is { } column)
        {
            scope.Service.Update(new Entity(message.Table, reference.Id) { [column] = table.Column(column).ShowsDateOnly ? closedOn.Date : closedOn });
        }

        if (message == ClosingMessage.CloseIncident)
        {
            CaseActivities.CancelOpen(scope, options, reference.Id);
        }

        RowState.Change(scope, options, reference, message.State, status);
    }

    private static IEnumerable<(string Column, object? Value)> Repeated(ClosedTable closed, Entity row)
    {
        if (closed.NumberColumn is { } number)
        {
            yield return (number, row.GetAttributeValue<string>(number));
        }

        if (closed.RevisionColumn is { } revision)
        {
            yield return ("revision", row.GetAttributeValue<int?>(revision));
        }
    }

    private static void Require(ClosingMessage message, Entity row)
    {
        if (row.GetAttributeValue<OptionSetValue>("statecode")?.Value is { } state && !message.From.Contains(state))
        {
            throw DataverseFault.InvalidOperation(message == ClosingMessage.WinQuote && state == QuoteState.Draft
                ? $"The quote {row.Id} is a draft. Activate it before winning it."
                : $"The {message.Table} {row.Id} is closed already (state {state}); {message.Name} cannot close it again.");
        }
    }
}
