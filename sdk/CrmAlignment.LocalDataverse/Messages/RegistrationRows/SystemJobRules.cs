using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Rows;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>
/// What callers may do with system jobs: pause, resume, cancel and postpone them. They are created by the platform alone.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/asynchronous-service#managing-system-jobs.</remarks>
internal static class SystemJobRules
{
    private static readonly string[] Writable = ["statecode", "statuscode", "postponeuntil", "modifiedon", "modifiedby", "modifiedonbehalfby"];

    /// <summary>Checks a job row about to be written.</summary>
    /// <param name="draft">The row.</param>
    public static void Apply(RowDraft draft)
    {
        // SYSTEM is the platform itself; a test may have it deliver a job a second time.
        if (draft.Scope.Security.IsSystem(draft.Scope.UserId) && draft.Scope.ImpersonatorId is null)
        {
            return;
        }

        if (draft.IsNew)
        {
            throw DataverseFault.InvalidOperation("System jobs cannot be created by a request; asynchronous steps queue them.");
        }

        if (draft.Values.Keys.Except(Writable).ToList() is { Count: > 0 } others)
        {
            throw DataverseFault.InvalidOperation(
                $"Of a system job only statecode, statuscode and postponeuntil can be changed, not {string.Join(", ", others)}.");
        }

        if (draft.Values.TryGetValue("statecode", out var state)
            && state is int to
            && draft.Current!["statecode"] is int from
            && from != to)
        {
            RequireChange(from, to);
        }
    }

    // Cancel: from any open state. Resume: from Suspended. Pause: only what runs, which is never seen here between requests.
    private static void RequireChange(int from, int to)
    {
        var isAllowed = to switch
        {
            JobStatus.Completed => from != JobStatus.Completed,
            JobStatus.Ready => from == JobStatus.Suspended,
            JobStatus.Suspended => from == JobStatus.Locked,
            _ => false,
        };
        if (!isAllowed)
        {
            throw DataverseFault.InvalidOperation($"A system job cannot go from state {from} to state {to}.");
        }
    }
}
