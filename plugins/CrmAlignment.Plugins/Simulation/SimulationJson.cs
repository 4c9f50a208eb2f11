using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Simulation;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>Writes what a slice shows as crma_SimulateCriteriaSet answers it.</summary>
internal static class SimulationJson
{
    public static string Of(CriteriaSet set, SimulationSum sum, IReadOnlyDictionary<Guid, string> campaigns, bool listsFirst) => Counted(set, sum, campaigns)
        .Add("firstVerdicts", listsFirst ? sum.Judged.Select(First) : [])
        .ToString();

    private static JsonObject Counted(CriteriaSet set, SimulationSum sum, IReadOnlyDictionary<Guid, string> campaigns) => new JsonObject()
        .Add("leads", sum.Leads)
        .Add("assessments", sum.Assessments)
        .Add("compared", sum.Count(LeadFate.Compared))
        .Add("byPresentValues", sum.ByPresent)
        .Add("withoutValues", sum.Count(LeadFate.WithoutValues))
        .Add("notKept", sum.Count(LeadFate.NotKept))
        .Add("outsideScope", sum.Count(LeadFate.OutsideScope))
        .Add("leftScope", sum.Count(LeadFate.LeftScope))
        .Add("total", Tally(sum.Total))
        .Add("criteria", set.Criteria.Select((criterion, index) => Of(criterion, sum.DecidedAlone[index])))
        .Add("segments", sum.Segments.OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new JsonObject()
            .Add("segment", group.Key)
            .Add("tally", Tally(group.Value))))
        .Add("campaigns", sum.Campaigns.OrderBy(group => group.Key).Select(group => new JsonObject()
            .Add("campaignId", group.Key.ToString("D"))
            .Add("name", campaigns.TryGetValue(group.Key, out var name) ? name : "")
            .Add("tally", Tally(group.Value))))
        .Add("changed", sum.Changed.Select(Changed));

    private static JsonObject Of(Criterion criterion, LeadCounts alone) => new JsonObject()
        .Add("name", criterion.Name)
        .Add("column", criterion.Column)
        .Add("isRequired", criterion.Kind == CriterionKind.Required)
        .Add("points", criterion.Points)
        .Add("decidesAlone", Counts(alone));

    private static JsonObject Tally(ReadinessTally tally) => new JsonObject()
        .Add("all", Counts(tally.All))
        .Add("before", Counts(tally.Before))
        .Add("after", Counts(tally.After))
        .Add("joined", Counts(tally.Joined))
        .Add("dropped", Counts(tally.Dropped));

    private static JsonObject Counts(LeadCounts counts) => new JsonObject()
        .Add("leads", counts.Leads)
        .Add("accepted", counts.Accepted)
        .Add("rejected", counts.Rejected)
        .Add("won", counts.Won)
        .Add("lost", counts.Lost)
        .Add("open", counts.Open)
        .Add("revenue", counts.Revenue);

    // One character a criterion: a slice has up to 2,000 leads.
    private static JsonObject First(LeadComparison comparison) => new JsonObject()
        .Add("leadId", comparison.Lead.Id.ToString("D"))
        .Add("judgedOn", comparison.First!.JudgedOn.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        .Add("held", string.Concat(comparison.First.Held.Select(held => held ? '1' : '0')))
        .Add("deal", comparison.Lead.Deal.ToString());

    private static JsonObject Changed(LeadComparison comparison) => new JsonObject()
        .Add("leadId", comparison.Lead.Id.ToString("D"))
        .Add("name", comparison.Lead.Name)
        .Add("wouldBeReady", comparison.WouldBeReady)
        .Add("byPresentValues", comparison.IsByPresent)
        .Add("accepted", comparison.Lead.Handover == HandoverOutcome.Accepted)
        .Add("rejected", comparison.Lead.Handover == HandoverOutcome.Rejected)
        .Add("deal", comparison.Lead.Deal.ToString())
        .Add("revenue", comparison.Lead.Revenue);
}
