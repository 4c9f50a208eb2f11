using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using static CrmAlignment.Model.Choices.LeadStage;

namespace CrmAlignment.Domain.Stages;

/// <summary>
/// Changes that may be asked of the stage itself. Qualified and Disqualified are reached by the lead's state alone and left by reopening
/// it. From Sales accepted the way back is a rejection, so that its reason is known.
/// </summary>
public static class StageTransitions
{
    private static readonly Dictionary<LeadStage, LeadStage[]> Table = new()
    {
        [Inquiry] = [MarketingQualified, SalesReady, SalesAccepted, Nurture],
        [MarketingQualified] = [Inquiry, SalesReady, SalesAccepted, Nurture],
        [SalesReady] = [MarketingQualified, SalesAccepted, Nurture],
        [SalesAccepted] = [Nurture],
        [Nurture] = [MarketingQualified, SalesReady, SalesAccepted],
        [Qualified] = [],
        [Disqualified] = [],
    };

    /// <summary>Stages to which a stage may be changed.</summary>
    public static IReadOnlyList<LeadStage> From(LeadStage stage) => Table[stage];

    /// <summary>Whether the stage may be changed so; staying is always allowed.</summary>
    public static bool Allows(LeadStage from, LeadStage to) => from == to || System.Array.IndexOf(Table[from], to) >= 0;
}
