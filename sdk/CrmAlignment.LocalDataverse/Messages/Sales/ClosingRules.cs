using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>When leads, opportunities, quotes, orders and cases may be closed by writing their state.</summary>
internal static class ClosingRules
{
    private static readonly HashSet<string> ClosingEvents =
    [
        "Win", "Lose", "WinOpportunity", "LoseOpportunity", "ConvertQuoteToSalesOrder", .. ClosingMessage.All.Select(message => message.EventName),
    ];

    /// <summary>Refuses a state that another message is for, or that something else stands against.</summary>
    /// <param name="draft">The row.</param>
    public static void Require(RowDraft draft)
    {
        if (draft.Table.LogicalName is not ("opportunity" or "lead" or "quote" or "salesorder" or "incident")
            || StateRules.GivenState(draft) is not { } state
            || draft.Current?["statecode"] as int? == state)
        {
            return;
        }

        if (draft.Table.LogicalName == "lead")
        {
            RequireDisqualifiable(draft, state);
        }
        else if (!IsFromClosing(draft))
        {
            RequireMessage(draft, state);
            RequireUnclosedQuote(draft);
            RequireCancellableCase(draft, state);
        }
    }

    // https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/state-transitions: opportunities are won and lost
    // by their own messages, and so are quotes and orders closed.
    private static void RequireMessage(RowDraft draft, int state)
    {
        var table = draft.Table.LogicalName;
        if (MessageFor(table, state) is { } message)
        {
            var name = draft.Table.Column("statecode").Choice!.Find(state)?.InvariantName;
            throw DataverseFault.InvalidOperation(
                $"This message can not be used to set the state of {table} to {name}. Use the {message} message instead.");
        }
    }

    private static string? MessageFor(string table, int state) => (table, state) switch
    {
        ("opportunity", CloseOpportunity.Won) => "WinOpportunity",
        ("opportunity", CloseOpportunity.Lost) => "LoseOpportunity",
        _ => ClosingMessage.All.FirstOrDefault(message => message.Table == table && message.State == state)?.Name,
    };

    // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.revisequoterequest: a closed quote is revised, not opened again.
    private static void RequireUnclosedQuote(RowDraft draft)
    {
        if (draft.Table.LogicalName == "quote" && draft.Current?["statecode"] is QuoteState.Won or QuoteState.Closed)
        {
            throw DataverseFault.InvalidOperation($"The quote {draft.Id} is closed and stays so. ReviseQuote makes a draft from a quote that was not won.");
        }
    }

    // https://learn.microsoft.com/dynamics365/customer-service/customer-service-hub-user-guide-resolve-cancel-reassign-a-case: a case that is resolved is not cancelled,
    // nor is one with open activities; any that is closed can be activated again.
    private static void RequireCancellableCase(RowDraft draft, int state)
    {
        if (draft.Table.LogicalName != "incident" || state != CaseState.Cancelled || draft.IsNew)
        {
            return;
        }

        if (draft.Current!["statecode"] is CaseState.Resolved)
        {
            throw DataverseFault.InvalidOperation($"The case {draft.Id} is resolved already. Reactivate it before cancelling it.");
        }

        if (CaseActivities.AnyOpen(draft.Scope, draft.Id))
        {
            throw DataverseFault.InvalidOperation($"The case {draft.Id} cannot be cancelled because it has open activities. Complete or cancel them first.");
        }
    }

    private static bool IsFromClosing(RowDraft draft)
    {
        for (var scope = draft.Scope.Parent; scope is not null; scope = scope.Parent)
        {
            if (ClosingEvents.Contains(scope.Message))
            {
                return true;
            }
        }

        return false;
    }

    // A lead with an associated opportunity cannot be disqualified: https://learn.microsoft.com/dynamics365/sales/disqualify-lead.
    private static void RequireDisqualifiable(RowDraft draft, int state)
    {
        const int Disqualified = 2;
        if (state != Disqualified || draft.IsNew)
        {
            return;
        }

        var origin = new Dictionary<string, object?> { ["originatingleadid"] = new RowReference("lead", draft.Id) };
        if (draft.Scope.Transaction.Find("opportunity", origin, limit: 1) is [var opportunity])
        {
            throw DataverseFault.InvalidOperation(
                $"The lead {draft.Id} cannot be disqualified because the opportunity {opportunity} originates from it. "
                + "Close or detach the opportunity first.");
        }
    }
}
