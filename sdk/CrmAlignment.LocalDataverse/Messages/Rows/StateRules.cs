using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Rows;

/// <summary>Keeps state and status reason together.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior: a state set
/// without a status reason takes the state's default one.
/// </remarks>
internal static class StateRules
{
    /// <summary>Fills in the default status and refuses pairs that do not belong together.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.Table.FindColumn("statecode") is not { Choice: { } states })
        {
            return;
        }

        var stateGiven = draft.Values.TryGetValue("statecode", out var stateValue) && stateValue is int;
        var statusGiven = draft.Values.TryGetValue("statuscode", out var statusValue) && statusValue is int and not -1;
        if (!draft.IsNew && !stateGiven && !statusGiven)
        {
            RemoveEmpty(draft);
            return;
        }

        var state = stateGiven ? (int)stateValue! : draft.Current?["statecode"] as int? ?? FirstState(states);
        RequireMessage(draft, state);
        RequireDisqualifiable(draft, state);
        var reasons = draft.Table.FindColumn("statuscode")?.Choice;
        if (reasons is not null)
        {
            draft.Values["statuscode"] = statusGiven
                ? RequirePair(draft, reasons, state, (int)statusValue!)
                : DefaultStatus(states, reasons, state);
            RequireTransition(draft, reasons, state);
        }

        draft.Values["statecode"] = state;
    }

    /// <summary>The status reason that a state has by default.</summary>
    /// <param name="states">The states.</param>
    /// <param name="reasons">The status reasons.</param>
    /// <param name="state">The state.</param>
    /// <returns>The value of the status reason; null when the state has none.</returns>
    public static int? DefaultStatus(ChoiceDefinition states, ChoiceDefinition reasons, int state) =>
        states.Find(state)?.DefaultStatus ?? reasons.FirstStatusOf(state);

    private static int FirstState(ChoiceDefinition states) => states.Options.Length > 0 ? states.Options[0].Value : 0;

    private static object RequirePair(RowDraft draft, ChoiceDefinition reasons, int state, int status) =>
        reasons.Find(status) is { } option && (option.State is null || option.State == state)
            ? status
            : throw DataverseFault.StatusNotOfState(draft.Table.LogicalName, state, status);

    // https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions
    private static void RequireTransition(RowDraft draft, ChoiceDefinition reasons, int state)
    {
        if (draft.Table.EnforcesStateTransitions
            && draft.Current?["statuscode"] is int before
            && draft.Values["statuscode"] is int after
            && before != after
            && reasons.Find(before) is { Transitions: { IsEmpty: false } allowed }
            && !allowed.Contains(after))
        {
            throw DataverseFault.TransitionNotAllowed(
                draft.Table.LogicalName, draft.Id, state == FirstState(draft.Table.Column("statecode").Choice!), before, after);
        }
    }

    // State and status are never empty: null in an update leaves them as they are.
    private static void RemoveEmpty(RowDraft draft)
    {
        draft.Values.Remove("statecode");
        draft.Values.Remove("statuscode");
    }

    // https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/state-transitions: opportunities are won and lost by their own messages.
    private static void RequireMessage(RowDraft draft, int state)
    {
        const int Won = 1;
        if (draft.Table.LogicalName != "opportunity" || state < Won || draft.Current?["statecode"] as int? == state || IsFromClosing(draft))
        {
            return;
        }

        var message = state == Won ? "WinOpportunity" : "LoseOpportunity";
        throw DataverseFault.InvalidOperation($"This message can not be used to set the state of opportunity to {(state == Won ? "Won" : "Lost")}. Use the {message} message instead.");
    }

    private static void RequireDisqualifiable(RowDraft draft, int state)
    {
        if (!draft.IsNew && draft.Current?["statecode"] as int? != state)
        {
            LeadDisqualification.Require(draft.Scope.Transaction, draft.Table.LogicalName, draft.Id, state);
        }
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
}
