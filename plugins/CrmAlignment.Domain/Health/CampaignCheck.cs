using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Health;

/// <summary>
/// Which campaigns cost money in the period before, had leads that sales accepted then, and have not one deal won until the end of the period:
/// each has had between one and two periods of time.
/// </summary>
/// <remarks>
/// A case is a campaign with at least 20 accepted leads: when none of 20 is won, at most 14 of 100 would be (1 - 0.05^(1/20), in 95
/// of 100 cases). So one campaign is evidence by itself, and no number of campaigns is asked for.
/// </remarks>
internal static class CampaignCheck
{
    private const int MostRows = 20;

    /// <summary>Checks it.</summary>
    public static SymptomCheck Of(HealthNumbers numbers)
    {
        var campaigns = numbers.Campaigns.Where(campaign => IsCase(campaign.Previous)).ToArray();
        var without = campaigns.Where(campaign => campaign.Previous[Measure.Won] + campaign.Current[Measure.Won] <= 0).ToArray();
        var finding = FindingOf(without.Length, campaigns.Length);
        return new SymptomCheck
        {
            Symptom = HealthSymptom.CampaignsWithoutResult,
            Finding = finding,
            Current = Rate.Share(without.Length, campaigns.Length),
            NextStep = AlignmentHealth.StepFor(finding, NextStep.ReviewCampaigns),
            Rows = without.OrderByDescending(campaign => campaign.Previous[Measure.MarketingSpend]).Take(MostRows)
                .Select(campaign => new CaseRow(campaign.Id, campaign.Name)).ToArray(),
            IsCut = numbers.CampaignsAreCut,
        };
    }

    private static bool IsCase(Measures previous) =>
        previous[Measure.MarketingSpend] > 0 && previous[Measure.Accepted] >= AlignmentHealth.LeastCases;

    // Chosen by this project because a single campaign may fail; from half on it is how campaigns are made.
    private static Finding FindingOf(int without, int all) => all == 0 ? Finding.NotEnoughData
        : without == 0 ? Finding.Healthy
        : without * 2 < all ? Finding.Watch
        : Finding.Symptom;
}
