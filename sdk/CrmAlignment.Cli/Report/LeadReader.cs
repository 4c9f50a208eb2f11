using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>
/// Reads the leads that arrived in a time, and their closed opportunities, once and page by page: an aggregate gives no medians, and is
/// refused beyond 50,000 rows (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations).
/// </summary>
internal sealed class LeadReader
{
    private const string Lead = "lead";

    private static readonly (string From, string FromColumn, string To, string ToColumn)[] Layers =
    [
        ("Lead", LeadTable.CreatedOn, "MarketingQualified", LeadTable.MarketingQualifiedOn),
        ("MarketingQualified", LeadTable.MarketingQualifiedOn, "SalesReady", LeadTable.SalesReadyOn),
        ("SalesReady", LeadTable.SalesReadyOn, "SalesAccepted", LeadTable.SalesAcceptedOn),
        ("SalesAccepted", LeadTable.SalesAcceptedOn, "Qualified", LeadTable.QualifiedOn),
    ];

    private readonly Spread[] _days = [.. Layers.Select(_ => new Spread())];
    private readonly int[] _reached = new int[Layers.Length];
    private readonly int[] _wentOn = new int[Layers.Length];
    private readonly HashSet<Guid> _wonLeads = [];
    private readonly Spread _closing = new();
    private readonly Spread _wholeWay = new();
    private int _leads;
    private int _qualified;
    private int _qualifiedWon;

    /// <summary>By segment.</summary>
    public LeadGroups Segments { get; } = new(LeadTable.Segment);

    /// <summary>By origin.</summary>
    public LeadGroups Origins { get; } = new(LeadTable.Origin);

    /// <summary>By owner.</summary>
    public LeadGroups Owners { get; } = new(LeadTable.OwnerId);

    /// <summary>By campaign.</summary>
    public LeadGroups Campaigns { get; } = new(LeadTable.CampaignId);

    /// <summary>By lead category.</summary>
    public LeadGroups Categories { get; } = new(LeadTable.LeadCategoryId);

    /// <summary>From layer to layer, and the whole way last.</summary>
    public IReadOnlyList<StepLine> Steps =>
    [
        .. Layers.Select((layer, i) => Step(layer.From, layer.To, _reached[i], _wentOn[i], _days[i])),
        Step("Qualified", "Won", _qualified, _qualifiedWon, _closing),
        Step("Lead", "Won", _leads, _wonLeads.Count, _wholeWay),
    ];

    private LeadGroups[] Groups => [Segments, Origins, Owners, Campaigns, Categories];

    /// <summary>Reads.</summary>
    /// <param name="service">Connection of a user who may read the funnel.</param>
    /// <param name="period">When the leads arrived.</param>
    public static LeadReader Read(IOrganizationService service, ReadingPeriod period)
    {
        var reader = new LeadReader();
        foreach (var lead in AllRows.Of(service, Leads(period)))
        {
            reader.Add(lead);
        }

        foreach (var opportunity in AllRows.Of(service, Opportunities(period)))
        {
            reader.AddOpportunity(opportunity, period.Zone);
        }

        return reader;
    }

    private static QueryExpression Leads(ReadingPeriod period)
    {
        var query = new QueryExpression(LeadTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                LeadTable.CreatedOn, LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn, LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn,
                LeadTable.Segment, LeadTable.Origin, LeadTable.OwnerId, LeadTable.CampaignId, LeadTable.LeadCategoryId),
        };
        Arrived(query.Criteria, period);
        Counted(query.Criteria);
        return query;
    }

    private static QueryExpression Opportunities(ReadingPeriod period)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OpportunityTable.StateCode, OpportunityTable.ActualValueBase, OpportunityTable.ActualCloseDate, OpportunityTable.OriginatingLeadId),
        };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.In, 1, 2);
        query.AddOrder(OpportunityTable.ActualCloseDate, OrderType.Ascending);
        var lead = query.AddLink(LeadTable.LogicalName, OpportunityTable.OriginatingLeadId, LeadTable.Id);
        lead.EntityAlias = Lead;
        lead.Columns = new ColumnSet(
            LeadTable.CreatedOn, LeadTable.QualifiedOn, LeadTable.Segment, LeadTable.Origin, LeadTable.OwnerId, LeadTable.CampaignId, LeadTable.LeadCategoryId);
        Arrived(lead.LinkCriteria, period);
        return query;
    }

    /// <summary>Restricts leads to those that arrived in a time.</summary>
    internal static void Arrived(FilterExpression filter, ReadingPeriod period)
    {
        filter.AddCondition(LeadTable.CreatedOn, ConditionOperator.GreaterEqual, period.Begin);
        filter.AddCondition(LeadTable.CreatedOn, ConditionOperator.LessThan, period.End);
    }

    /// <summary>
    /// Restricts leads to those that count in the KPIs, as scorecards do: not those merged into another, nor spam and duplicates. A lead from before
    /// the import has no value.
    /// </summary>
    internal static void Counted(FilterExpression filter)
    {
        foreach (var column in (string[])[LeadTable.Merged, LeadTable.ExcludedFromKpis])
        {
            var not = filter.AddFilter(LogicalOperator.Or);
            not.AddCondition(column, ConditionOperator.Null);
            not.AddCondition(column, ConditionOperator.Equal, false);
        }
    }

    private void Add(Entity lead)
    {
        Array.ForEach(Groups, group => group.AddLead(lead));
        _leads++;
        _qualified += lead.Contains(LeadTable.QualifiedOn) ? 1 : 0;
        for (var i = 0; i < Layers.Length; i++)
        {
            var (from, to) = (Time(lead, Layers[i].FromColumn), Time(lead, Layers[i].ToColumn));
            _reached[i] += from is null ? 0 : 1;
            _wentOn[i] += from is null || to is null ? 0 : 1;
            Measure(_days[i], (to - from)?.TotalDays);
        }
    }

    private void AddOpportunity(Entity opportunity, DateTimeZone zone)
    {
        var isWon = opportunity.NumberOf(OpportunityTable.StateCode) == 1;
        Array.ForEach(Groups, group => group.AddOpportunity(opportunity, Lead, isWon));

        // A lead with two won opportunities went the way once; the one that was won first counts.
        if (!isWon || !_wonLeads.Add(opportunity.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId).Id))
        {
            return;
        }

        // The close date is a day without a time, so these ways are counted in whole days of the organization's calendar.
        var closed = opportunity.GetAttributeValue<DateTime?>(OpportunityTable.ActualCloseDate);
        Measure(_wholeWay, Days(Aliased.Value<DateTime>(opportunity, Lead + "." + LeadTable.CreatedOn), closed, zone));
        if (Aliased.Value<DateTime>(opportunity, Lead + "." + LeadTable.QualifiedOn) is var qualified && qualified != default)
        {
            _qualifiedWon++;
            Measure(_closing, Days(qualified, closed, zone));
        }
    }

    private static double? Days(DateTime from, DateTime? closed, DateTimeZone zone) => closed is { } day
        ? Period.DaysBetween(Instant.FromDateTimeUtc(DateTime.SpecifyKind(from, DateTimeKind.Utc)).InZone(zone).Date, LocalDate.FromDateTime(day))
        : null;

    private static void Measure(Spread spread, double? days)
    {
        if (days >= 0)
        {
            spread.Add(days.Value);
        }
    }

    private static StepLine Step(string from, string to, int reached, int wentOn, Spread days) =>
        new(from, to, reached, wentOn, days.Median, days.At(0.9m), days.Count);

    private static DateTime? Time(Entity row, string column) => row.GetAttributeValue<DateTime?>(column);
}
