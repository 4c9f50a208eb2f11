using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads what was decided in a time, page by page: handovers by salesperson, campaign and reason, and lost opportunities by reason.</summary>
internal sealed class DecisionReader
{
    private readonly Dictionary<string, (AcceptanceLine Line, Spread Days)> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (AcceptanceLine Line, Spread Days)> _campaigns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReasonLine> _rejections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReasonLine> _lost = new(StringComparer.Ordinal);

    /// <summary>Acceptance by salesperson, most decisions first.</summary>
    public IReadOnlyList<AcceptanceLine> People => Lines(_people);

    /// <summary>Acceptance by campaign of the lead when it was offered.</summary>
    public IReadOnlyList<AcceptanceLine> Campaigns => Lines(_campaigns);

    /// <summary>Rejections by reason, most frequent first.</summary>
    public IReadOnlyList<ReasonLine> Rejections => Lines(_rejections);

    /// <summary>Lost opportunities by status reason.</summary>
    public IReadOnlyList<ReasonLine> Lost => Lines(_lost);

    /// <summary>Reads.</summary>
    /// <param name="service">Connection of a user who may read the funnel.</param>
    /// <param name="period">When it was decided.</param>
    public static DecisionReader Read(IOrganizationService service, ReadingPeriod period)
    {
        var reader = new DecisionReader();
        foreach (var handover in AllRows.Of(service, Handovers(period)))
        {
            reader.Add(handover);
        }

        foreach (var opportunity in AllRows.Of(service, LostOpportunities(period)))
        {
            Count(reader._lost, RowText.Of(opportunity, OpportunityTable.StatusCode), isExcluded: false);
        }

        return reader;
    }

    private static QueryExpression Handovers(ReadingPeriod period)
    {
        var query = new QueryExpression(HandoverTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                HandoverTable.Outcome, HandoverTable.OfferedOn, HandoverTable.DecidedOn, HandoverTable.DecidedBy, HandoverTable.OwnerId,
                HandoverTable.CampaignId, HandoverTable.RejectionReasonId, HandoverTable.ExcludedFromKpis),
        };
        query.Criteria.AddCondition(
            HandoverTable.Outcome, ConditionOperator.In, (int)HandoverOutcome.Accepted, (int)HandoverOutcome.Rejected, (int)HandoverOutcome.Expired);
        query.Criteria.AddCondition(HandoverTable.DecidedOn, ConditionOperator.GreaterEqual, period.Begin);
        query.Criteria.AddCondition(HandoverTable.DecidedOn, ConditionOperator.LessThan, period.End);
        return query;
    }

    private static QueryExpression LostOpportunities(ReadingPeriod period)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.StatusCode) };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, 2);
        query.Criteria.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.GreaterEqual, period.From.ToDateTimeUnspecified());
        query.Criteria.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.LessThan, period.To.PlusDays(1).ToDateTimeUnspecified());
        return query;
    }

    private void Add(Entity handover)
    {
        var outcome = (HandoverOutcome)handover.NumberOf(HandoverTable.Outcome)!.Value;
        var isExcluded = handover.GetAttributeValue<bool?>(HandoverTable.ExcludedFromKpis) == true;
        if (outcome == HandoverOutcome.Rejected)
        {
            Count(_rejections, RowText.Of(handover, HandoverTable.RejectionReasonId), isExcluded);
        }

        if (isExcluded)
        {
            return;
        }

        // Nobody decided an expired one: it is its owner's.
        var person = outcome == HandoverOutcome.Expired || !handover.Contains(HandoverTable.DecidedBy) ? HandoverTable.OwnerId : HandoverTable.DecidedBy;
        var days = outcome == HandoverOutcome.Expired ? null : Days(handover);
        Decide(_people, RowText.Of(handover, person), outcome, days);
        Decide(_campaigns, RowText.Of(handover, HandoverTable.CampaignId), outcome, days);
    }

    private static double? Days(Entity handover) =>
        (handover.GetAttributeValue<DateTime?>(HandoverTable.DecidedOn) - handover.GetAttributeValue<DateTime?>(HandoverTable.OfferedOn))?.TotalDays;

    private static void Decide(
        Dictionary<string, (AcceptanceLine Line, Spread Days)> lines, (string Key, string Name) who, HandoverOutcome outcome, double? days)
    {
        var (line, spread) = lines.TryGetValue(who.Key, out var found) ? found : (new AcceptanceLine(who.Name, 0, 0, 0, null), new Spread());
        if (days >= 0)
        {
            spread.Add(days.Value);
        }

        lines[who.Key] = (outcome switch
        {
            HandoverOutcome.Accepted => line with { Accepted = line.Accepted + 1 },
            HandoverOutcome.Rejected => line with { Rejected = line.Rejected + 1 },
            _ => line with { Expired = line.Expired + 1 },
        }, spread);
    }

    private static void Count(Dictionary<string, ReasonLine> lines, (string Key, string Name) reason, bool isExcluded)
    {
        var line = lines.GetValueOrDefault(reason.Key) ?? new ReasonLine(reason.Name, 0, 0);
        lines[reason.Key] = line with { Count = line.Count + 1, Excluded = line.Excluded + (isExcluded ? 1 : 0) };
    }

    private static IReadOnlyList<AcceptanceLine> Lines(Dictionary<string, (AcceptanceLine Line, Spread Days)> lines) =>
    [
        .. lines.Values.Select(entry => entry.Line with { MedianDays = entry.Days.Median })
            .OrderByDescending(line => line.Accepted + line.Rejected + line.Expired).ThenBy(line => line.Name, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<ReasonLine> Lines(Dictionary<string, ReasonLine> lines) =>
        [.. lines.Values.OrderByDescending(line => line.Count).ThenBy(line => line.Reason, StringComparer.Ordinal)];
}
