using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>Phase of a playbook, and what a refusal says of it.</summary>
[Columns(PlaybookTable.Phase, PlaybookTable.Name, PlaybookTable.Version)]
internal static class PlaybookRow
{
    /// <summary>Phase of the playbook; a row without one counts as a draft.</summary>
    public static CriteriaSetPhase PhaseOf(IRecordValues playbook) =>
        (CriteriaSetPhase)(playbook.Value(PlaybookTable.Phase).AsChoice ?? (int)CriteriaSetPhase.Draft);

    /// <summary>Its name; "" where there is none.</summary>
    public static string NameOf(IRecordValues playbook) => playbook.Value(PlaybookTable.Name).AsText ?? "";

    /// <summary>Its version; 0 where there is none.</summary>
    public static int VersionOf(IRecordValues playbook) => playbook.Value(PlaybookTable.Version).AsWholeNumber ?? 0;

    /// <summary>Refuses what only a draft allows.</summary>
    /// <param name="playbook">The playbook.</param>
    /// <param name="refusal">Makes the problem, such as <see cref="Problems.PlaybookFrozen"/>.</param>
    /// <exception cref="ProblemException">The playbook is no draft.</exception>
    public static void RequireDraft(IRecordValues playbook, Func<string, int, CriteriaSetPhase, Problem> refusal)
    {
        if (PhaseOf(playbook) != CriteriaSetPhase.Draft)
        {
            throw new ProblemException(refusal(NameOf(playbook), VersionOf(playbook), PhaseOf(playbook)));
        }
    }
}
