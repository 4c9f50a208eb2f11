using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// What a lead contributes. As with every contribution: a pure function of the columns it declares, so that create, update, delete,
/// reparent, merge and reopen need no special case.
/// </summary>
[Columns(
    LeadTable.CampaignId,
    LeadTable.LeadCategoryId,
    LeadTable.OwningBusinessUnit,
    LeadTable.CreatedOn,
    LeadTable.Merged,
    LeadTable.ExcludedFromKpis,
    LeadTable.MarketingQualifiedOn,
    LeadTable.SalesReadyOn,
    LeadTable.QualifiedOn,
    LeadTable.DisqualifiedOn)]
public static class LeadContribution
{
    /// <summary>
    /// Created, marketing qualified, sales ready, qualified and disqualified, each at its own instant; nothing once it is merged into
    /// another lead: two records of one person were one lead all the time. Nothing either while it is disqualified for a reason that is
    /// excluded from the KPIs: spam never was a lead, and a duplicate must count the same, merged or disqualified.
    /// </summary>
    public static IReadOnlyList<Contribution> Of(IRecordValues lead)
    {
        if (lead.Value(LeadTable.Merged).AsBoolean == true || lead.Value(LeadTable.ExcludedFromKpis).AsBoolean == true)
        {
            return [];
        }

        var sum = new ContributionSum();
        Add(LeadTable.CreatedOn, new Measures { [Measure.LeadsCreated] = 1 });
        Add(LeadTable.MarketingQualifiedOn, new Measures { [Measure.MarketingQualified] = 1 });
        Add(LeadTable.SalesReadyOn, new Measures { [Measure.SalesReady] = 1 });
        Add(LeadTable.QualifiedOn, new Measures { [Measure.Qualified] = 1 });
        Add(LeadTable.DisqualifiedOn, new Measures { [Measure.Disqualified] = 1 });
        return sum.NonZero();

        void Add(string column, Measures measures) =>
            sum.Add(
                lead.Value(column).AsDateTime,
                null,
                lead.Value(LeadTable.CampaignId).AsId,
                OwningUnit.Of(lead),
                measures,
                lead.Value(LeadTable.LeadCategoryId).AsId);
    }
}
