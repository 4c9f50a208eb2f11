using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Diagnosis;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>
/// Counts suggested steps by their id, and each stay of a lead with the step of it that comes first in its playbook: so it does not matter in which
/// page the others are. Two requests for at most 200 steps.
/// </summary>
/// <param name="service">Reads, as the caller.</param>
/// <param name="days">Days on which steps were suggested.</param>
/// <param name="zone">The organization's time zone.</param>
internal sealed class ReviewedRuns(IOrganizationService service, AskedCohort days, TimeZoneInfo zone)
{
    // Well below the platform's limit on the parameters of one query.
    private const int AtOnce = 200;

    private const string Lead = "lead";

    /// <summary>Reads on.</summary>
    /// <returns>Where to go on; null after the last step.</returns>
    public string? ReadOn(ReviewState state, int size)
    {
        var next = state.Position.Length == 0 ? null : state.Position;
        var left = size;
        do
        {
            var page = WalkPage.Read(service, Runs(), PlaybookRunTable.Id, next, Math.Min(left, AtOnce));
            Add(state, page.Rows);
            left -= Math.Max(1, page.Rows.Count);
            next = page.Next;
        }
        while (next is not null && left > 0);

        return next;
    }

    private void Add(ReviewState state, IReadOnlyList<Entity> runs)
    {
        if (runs.Count == 0)
        {
            return;
        }

        var stays = StaysOf(runs);
        foreach (var run in runs)
        {
            state.Add(
                ReviewState.TeamOf(
                    run.GetAttributeValue<EntityReference>(PlaybookRunTable.BusinessUnitId)?.Id,
                    (ResponsibleSide)(run.GetAttributeValue<OptionSetValue>(PlaybookRunTable.Responsible)?.Value ?? (int)ResponsibleSide.Both)),
                OutcomeOf(run));
            var stay = stays[run.GetAttributeValue<string>(PlaybookRunTable.StayKey) ?? ""].ToArray();
            if (stay.OrderBy(Sequence).ThenBy(other => other.Id).FirstOrDefault()?.Id == run.Id)
            {
                state.Add(run.GetAttributeValue<EntityReference>(PlaybookRunTable.PlaybookId).Id, StageOf(run), stay.Select(OutcomeOf));
            }
        }
    }

    private ILookup<string, Entity> StaysOf(IReadOnlyList<Entity> runs)
    {
        var query = new QueryExpression(PlaybookRunTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlaybookRunTable.StayKey, PlaybookRunTable.Sequence, PlaybookRunTable.Outcome),
        };
        query.Criteria.AddCondition(
            PlaybookRunTable.StayKey, ConditionOperator.In, runs.Select(run => run.GetAttributeValue<string>(PlaybookRunTable.StayKey) ?? "").Distinct().Cast<object>().ToArray());
        return AllPages.Of(service, query).ToLookup(run => run.GetAttributeValue<string>(PlaybookRunTable.StayKey) ?? "");
    }

    private QueryExpression Runs()
    {
        var query = new QueryExpression(PlaybookRunTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                PlaybookRunTable.StayKey, PlaybookRunTable.PlaybookId, PlaybookRunTable.BusinessUnitId, PlaybookRunTable.Responsible, PlaybookRunTable.Outcome),
        };
        query.Criteria.AddCondition(PlaybookRunTable.SuggestedOn, ConditionOperator.GreaterEqual, days.Begin(zone));
        query.Criteria.AddCondition(PlaybookRunTable.SuggestedOn, ConditionOperator.LessThan, days.End(zone));
        var lead = query.AddLink(LeadTable.LogicalName, PlaybookRunTable.LeadId, LeadTable.Id);
        lead.EntityAlias = Lead;
        lead.Columns = new ColumnSet(LeadTable.Stage, LeadTable.StateCode);

        // A lead from before the import has no value.
        var counts = lead.LinkCriteria.AddFilter(LogicalOperator.Or);
        counts.AddCondition(LeadTable.ExcludedFromKpis, ConditionOperator.Null);
        counts.AddCondition(LeadTable.ExcludedFromKpis, ConditionOperator.Equal, false);
        return query;
    }

    private static LeadStage StageOf(Entity run) => (LeadStage?)OfLead(run, LeadTable.Stage)?.Value
        ?? LeadStates.StageOf(OfLead(run, LeadTable.StateCode)?.Value ?? LeadStates.Open);

    private static OptionSetValue? OfLead(Entity run, string column) => LinkedValues.Of<OptionSetValue>(run, Lead, column);

    private static StepOutcome OutcomeOf(Entity run) =>
        (StepOutcome)(run.GetAttributeValue<OptionSetValue>(PlaybookRunTable.Outcome)?.Value ?? (int)StepOutcome.Suggested);

    private static int Sequence(Entity run) => run.GetAttributeValue<int?>(PlaybookRunTable.Sequence) ?? 0;
}
