using System.Collections.Generic;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Stages;

/// <summary>
/// Changes that may be asked of the stage itself. Qualified and Disqualified are reached by the lead's state alone and left by reopening
/// it. From Sales accepted the way back is a rejection, so that its reason is known.
/// </summary>
public static class StageTransitions
{
    private static readonly Dictionary<LeadStage, LeadStage[]> Table = new()
    {
        [LeadStage.Inquiry] = [LeadStage.MarketingQualified, LeadStage.SalesReady, LeadStage.SalesAccepted, LeadStage.Nurture],
        [LeadStage.MarketingQualified] = [LeadStage.Inquiry, LeadStage.SalesReady, LeadStage.SalesAccepted, LeadStage.Nurture],
        [LeadStage.SalesReady] = [LeadStage.MarketingQualified, LeadStage.SalesAccepted, LeadStage.Nurture],
        [LeadStage.SalesAccepted] = [LeadStage.Nurture],
        [LeadStage.Nurture] = [LeadStage.MarketingQualified, LeadStage.SalesReady, LeadStage.SalesAccepted],
        [LeadStage.Qualified] = [],
        [LeadStage.Disqualified] = [],
    };

    /// <summary>Stages to which a stage may be changed.</summary>
    public static IReadOnlyList<LeadStage> From(LeadStage stage) => Table[stage];

    /// <summary>Whether the stage may be changed so; staying is always allowed.</summary>
    public static bool Allows(LeadStage from, LeadStage to) => from == to || System.Array.IndexOf(Table[from], to) >= 0;
}
