using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Phase of a criteria set, and what a refusal says of the set.</summary>
[Columns(CriteriaSetTable.Phase, CriteriaSetTable.Name, CriteriaSetTable.Version)]
internal static class SetPhase
{
    /// <summary>Phase of the set; a row without one counts as a draft.</summary>
    public static CriteriaSetPhase Of(IRecordValues set) =>
        (CriteriaSetPhase)(set.Value(CriteriaSetTable.Phase).AsChoice ?? (int)CriteriaSetPhase.Draft);

    /// <summary>Refuses what only a draft allows.</summary>
    /// <param name="set">The set.</param>
    /// <param name="refusal">Makes the problem, such as <see cref="Problems.SetFrozen"/>.</param>
    /// <exception cref="ProblemException">The set is no draft.</exception>
    public static void RequireDraft(IRecordValues set, Func<string, int, CriteriaSetPhase, Problem> refusal)
    {
        var phase = Of(set);
        if (phase != CriteriaSetPhase.Draft)
        {
            throw new ProblemException(refusal(NameOf(set), VersionOf(set), phase));
        }
    }

    /// <summary>Refuses what only a set in force allows.</summary>
    /// <exception cref="ProblemException">CRMA2021: the set is not active.</exception>
    public static void RequireActive(IRecordValues set)
    {
        if (Of(set) != CriteriaSetPhase.Active)
        {
            throw new ProblemException(Problems.SetNotActive(NameOf(set), VersionOf(set), Of(set)));
        }
    }

    /// <summary>Refuses to deactivate the row of a set in force, which would end nothing: it is withdrawn.</summary>
    /// <exception cref="ProblemException">CRMA2019: the set is active.</exception>
    public static void RefuseDeactivation(IRecordValues set)
    {
        if (Of(set) == CriteriaSetPhase.Active)
        {
            throw new ProblemException(Problems.SetInForce(NameOf(set), VersionOf(set)));
        }
    }

    private static string NameOf(IRecordValues set) => set.Value(CriteriaSetTable.Name).AsText ?? "";

    private static int VersionOf(IRecordValues set) => set.Value(CriteriaSetTable.Version).AsWholeNumber ?? 0;
}
