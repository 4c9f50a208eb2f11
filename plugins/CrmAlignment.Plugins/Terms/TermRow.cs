using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Terms;

/// <summary>Phase of a term, and what a refusal says of it.</summary>
[Columns(TermTable.Phase, TermTable.Name, TermTable.Version)]
internal static class TermRow
{
    /// <summary>Phase of the term; a row without one counts as a draft.</summary>
    public static CriteriaSetPhase PhaseOf(IRecordValues term) => (CriteriaSetPhase)(term.Value(TermTable.Phase).AsChoice ?? (int)CriteriaSetPhase.Draft);

    /// <summary>Its name; "" where there is none.</summary>
    public static string NameOf(IRecordValues term) => term.Value(TermTable.Name).AsText ?? "";

    /// <summary>Its version; 0 where there is none.</summary>
    public static int VersionOf(IRecordValues term) => term.Value(TermTable.Version).AsWholeNumber ?? 0;

    /// <summary>Refuses what only a draft allows.</summary>
    /// <param name="term">The term.</param>
    /// <param name="refusal">Makes the problem, such as <see cref="Problems.TermFrozen"/>.</param>
    /// <exception cref="ProblemException">The term is no draft.</exception>
    public static void RequireDraft(IRecordValues term, Func<string, int, CriteriaSetPhase, Problem> refusal)
    {
        if (PhaseOf(term) != CriteriaSetPhase.Draft)
        {
            throw new ProblemException(refusal(NameOf(term), VersionOf(term), PhaseOf(term)));
        }
    }
}
