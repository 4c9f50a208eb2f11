using System.Linq;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Health;

/// <summary>Whether what marketing spends can be held against what it brings. Its rate is the share of the leads that name a campaign.</summary>
internal static class SpendCheck
{
    /// <summary>Checks it.</summary>
    public static SymptomCheck Of(HealthNumbers numbers)
    {
        var current = Rate.Share(numbers.Campaigns.Sum(campaign => campaign.Current[Measure.LeadsCreated]), numbers.Current[Measure.LeadsCreated]);
        var previous = Rate.Share(numbers.Campaigns.Sum(campaign => campaign.Previous[Measure.LeadsCreated]), numbers.Previous[Measure.LeadsCreated]);
        var isSpent = numbers.Current[Measure.MarketingSpend] > 0;
        var finding = isSpent ? Spent(numbers) : Unspent(current);
        return new SymptomCheck
        {
            Symptom = HealthSymptom.RoiNotShown,
            Finding = finding,
            Current = current,
            Previous = previous,
            NextStep = AlignmentHealth.StepFor(finding, isSpent ? NextStep.LinkRevenue : NextStep.BookSpend),
            IsCut = numbers.CampaignsAreCut,
        };
    }

    // Revenue follows spend by the time that a sale takes: what there was before says that the two are brought together at all.
    private static Finding Spent(HealthNumbers numbers) => numbers.Current[Measure.Revenue] > 0 ? Finding.Healthy
        : numbers.Previous[Measure.Revenue] > 0 ? Finding.Watch
        : Finding.Symptom;

    // Without a campaign no row says that anything was spent.
    private static Finding Unspent(Rate fromCampaigns) => fromCampaigns.Sample < AlignmentHealth.LeastCases || fromCampaigns.Part == 0
        ? Finding.NotEnoughData
        : Finding.Symptom;
}
