using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Rows;

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

        if (GivenState(draft) is not { } state)
        {
            RemoveEmpty(draft);
            return;
        }

        var reasons = draft.Table.FindColumn("statuscode")?.Choice;
        if (reasons is not null)
        {
            draft.Values["statuscode"] = GivenStatus(draft) is { } status
                ? RequirePair(draft, reasons, state, status)
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

    /// <summary>Whether the status transitions of a table let a status reason follow another.</summary>
    /// <param name="table">The table.</param>
    /// <param name="reasons">Its status reasons.</param>
    /// <param name="before">The status reason that a row has.</param>
    /// <param name="after">The one that it would get.</param>
    /// <returns>True where the table does not enforce transitions, too.</returns>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions.</remarks>
    public static bool MayFollow(TableDefinition table, ChoiceDefinition reasons, int before, int after) =>
        !table.EnforcesStateTransitions
        || before == after
        || reasons.Find(before) is not { Transitions: { IsEmpty: false } allowed }
        || allowed.Contains(after);

    /// <summary>The state that a row will have, where the write says something of state or status; a new row always has one.</summary>
    /// <param name="draft">The row.</param>
    /// <returns>The state; null when the write leaves it alone, or the table has none.</returns>
    public static int? GivenState(RowDraft draft)
    {
        if (draft.Table.FindColumn("statecode") is not { Choice: { } states })
        {
            return null;
        }

        return draft.Values.GetValueOrDefault("statecode") is int given ? given
            : draft.IsNew || GivenStatus(draft) is not null ? draft.Current?["statecode"] as int? ?? FirstState(states)
            : null;
    }

    // -1 asks for the default status of the state.
    private static int? GivenStatus(RowDraft draft) => draft.Values.GetValueOrDefault("statuscode") is int and not -1 and var status ? status : null;

    private static int FirstState(ChoiceDefinition states) => states.Options.Length > 0 ? states.Options[0].Value : 0;

    private static object RequirePair(RowDraft draft, ChoiceDefinition reasons, int state, int status) =>
        reasons.Find(status) is { } option && (option.State is null || option.State == state)
            ? status
            : throw DataverseFault.StatusNotOfState(draft.Table.LogicalName, state, status);

    private static void RequireTransition(RowDraft draft, ChoiceDefinition reasons, int state)
    {
        if (draft.Current?["statuscode"] is int before
            && draft.Values["statuscode"] is int after
            && !MayFollow(draft.Table, reasons, before, after))
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
}
