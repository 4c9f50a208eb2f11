using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>When leads and opportunities may be closed by writing their state.</summary>
internal static class ClosingRules
{
    /// <summary>Refuses a state that another message is for, or that something else stands against.</summary>
    /// <param name="draft">The row.</param>
    public static void Require(RowDraft draft)
    {
        if (draft.Table.LogicalName is not ("opportunity" or "lead")
            || StateRules.GivenState(draft) is not { } state
            || draft.Current?["statecode"] as int? == state)
        {
            return;
        }

        if (draft.Table.LogicalName == "opportunity")
        {
            RequireMessage(draft, state);
        }
        else if (!draft.IsNew)
        {
            RequireDisqualifiable(draft, state);
        }
    }

    // https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/state-transitions: opportunities are won and lost
    // by their own messages.
    private static void RequireMessage(RowDraft draft, int state)
    {
        const int Won = 1;
        if (state < Won || IsFromClosing(draft))
        {
            return;
        }

        var (name, message) = state == Won ? ("Won", "WinOpportunity") : ("Lost", "LoseOpportunity");
        throw DataverseFault.InvalidOperation(
            $"This message can not be used to set the state of opportunity to {name}. Use the {message} message instead.");
    }

    private static bool IsFromClosing(RowDraft draft)
    {
        for (var scope = draft.Scope.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Message is "Win" or "Lose" or "WinOpportunity" or "LoseOpportunity")
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
        if (state != Disqualified)
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
