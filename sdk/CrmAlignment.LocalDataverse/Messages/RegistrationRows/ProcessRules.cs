using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Rows;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>
/// Processes are rows that nothing here runs, so none can be activated: an active one that never runs would pass for a rule in force.
/// </summary>
internal static class ProcessRules
{
    private const int Draft = 0;

    /// <summary>Checks a process about to be written.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        if (draft.Values.TryGetValue("statecode", out var state) && state is not Draft)
        {
            throw DataverseFault.NotSupported("activating a process: workflows, actions, business rules and flows are kept as drafts, and none of them runs");
        }
    }
}
