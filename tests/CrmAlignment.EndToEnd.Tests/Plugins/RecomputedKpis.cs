using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Every scorecard as it must be, computed from the source rows with plain LINQ and nothing of the product but its names.
/// Dates are UTC, the default of the organization's zone.
/// </summary>
internal sealed class RecomputedKpis
{
    private readonly Funnel _funnel;
    private readonly List<Number> _numbers = [];

    public RecomputedKpis(Funnel funnel)
    {
        _funnel = funnel;
        All("lead", row =>
        {
            if (row.GetAttributeValue<bool>("merged") || row.GetAttributeValue<bool>("crma_excludedfromkpis"))
            {
                return;
            }

            Count(row, Measure.LeadsCreated, LeadTable.CreatedOn, "campaignid");
            Count(row, Measure.MarketingQualified, LeadTable.MarketingQualifiedOn, "campaignid");
            Count(row, Measure.SalesReady, LeadTable.SalesReadyOn, "campaignid");
            Count(row, Measure.Qualified, LeadTable.QualifiedOn, "campaignid");
            Count(row, Measure.Disqualified, LeadTable.DisqualifiedOn, "campaignid");
        });
        All(HandoverTable.LogicalName, row =>
        {
            Dictionary<int, Measure> outcomes = new()
            {
                [(int)HandoverOutcome.Accepted] = Measure.Accepted,
                [(int)HandoverOutcome.Rejected] = Measure.Rejected,
                [(int)HandoverOutcome.Expired] = Measure.Expired,
            };
            if (!row.GetAttributeValue<bool>("crma_excludedfromkpis")
                && outcomes.TryGetValue(row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value, out var measure))
            {
                Count(row, measure, HandoverTable.DecidedOn, HandoverTable.CampaignId);
            }
        });
        All(NurtureEnrollmentTable.LogicalName, row => Count(row, Measure.Nurtured, NurtureEnrollmentTable.EnrolledOn, "none"));
        All("opportunity", AddWin);
        HashSet<Guid> templates = [];
        All("campaign", row =>
        {
            if (row.GetAttributeValue<bool?>("istemplate") == true)
            {
                templates.Add(row.Id);
                return;
            }

            AddSpend(row, "othercost", row.Id, "actualstart", "proposedstart", "createdon");
        });
        All("campaignactivity", row =>
        {
            var regarding = row.GetAttributeValue<EntityReference>("regardingobjectid");
            Guid? campaign = regarding?.LogicalName == "campaign" ? regarding.Id : null;
            if (campaign is not { } id || !templates.Contains(id))
            {
                AddSpend(row, "actualcost", campaign, "actualend", "actualstart", "createdon");
            }
        });
    }

    /// <summary>Measures other than 0 by scorecard key and column, with profit and client count; only campaigns that exist.</summary>
    public SortedDictionary<string, decimal> Scorecards()
    {
        var cells = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var group in _numbers.SelectMany(Keyed).GroupBy(pair => pair.Key, pair => pair.Number))
        {
            foreach (var measure in group.GroupBy(number => number.Measure))
            {
                cells[group.Key + " " + measure.Key.Column] = measure.Sum(number => number.Value);
            }

            cells[group.Key + " " + ScorecardTable.Profit] = Sum(group, Measure.Revenue)
                - Sum(group, Measure.CostOfSales) - Sum(group, Measure.MarketingSpend);
            cells[group.Key + " " + ScorecardTable.ClientCount] = group
                .Where(number => number.Measure == Measure.Revenue && number.Customer is not null)
                .GroupBy(number => number.Customer).Count(client => client.Sum(number => number.Value) > 0);
        }

        return NonZero(cells);
    }

    /// <summary>The same cells as they are stored.</summary>
    public SortedDictionary<string, decimal> Stored()
    {
        var cells = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        HashSet<string> measures = [.. Measure.All.Select(measure => measure.Column), ScorecardTable.Profit, ScorecardTable.ClientCount];
        All(ScorecardTable.LogicalName, row =>
        {
            var key = row.GetAttributeValue<string>(ScorecardTable.ScopeKey) + " "
                + (PeriodGrain)row.GetAttributeValue<OptionSetValue>(ScorecardTable.Grain).Value + " "
                + row.GetAttributeValue<DateTime>(ScorecardTable.PeriodStart).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            if ((row.Contains(ScorecardTable.CampaignId) || !key.StartsWith("campaign", StringComparison.Ordinal))
                && (row.Contains(ScorecardTable.LeadCategoryId) || !key.StartsWith("category", StringComparison.Ordinal)))
            {
                foreach (var cell in row.Attributes.Where(cell => measures.Contains(cell.Key)))
                {
                    cells.Add(key + " " + cell.Key, Convert.ToDecimal(cell.Value, CultureInfo.InvariantCulture));
                }
            }
        });
        return NonZero(cells);
    }

    /// <summary>What counts for no lead category, by measure and month.</summary>
    public SortedDictionary<string, decimal> WithoutCategory() => NonZero(new SortedDictionary<string, decimal>(
        _numbers.Where(number => number.Category is null)
            .GroupBy(number => number.Date.ToString("yyyy-MM ", CultureInfo.InvariantCulture) + number.Measure.Column)
            .ToDictionary(group => group.Key, group => group.Sum(number => number.Value)),
        StringComparer.Ordinal));

    /// <summary>The organization's stored months less those of all lead categories, by measure and month.</summary>
    public SortedDictionary<string, decimal> StoredWithoutCategory()
    {
        var rest = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        HashSet<string> measures = [.. Measure.All.Select(measure => measure.Column)];
        All(ScorecardTable.LogicalName, row =>
        {
            var scope = row.GetAttributeValue<string>(ScorecardTable.ScopeKey);
            var isOrganization = scope == "org";
            if (row.GetAttributeValue<OptionSetValue>(ScorecardTable.Grain).Value == (int)PeriodGrain.Month
                && (isOrganization || row.Contains(ScorecardTable.LeadCategoryId)))
            {
                foreach (var cell in row.Attributes.Where(cell => measures.Contains(cell.Key)))
                {
                    var key = row.GetAttributeValue<DateTime>(ScorecardTable.PeriodStart).ToString("yyyy-MM ", CultureInfo.InvariantCulture) + cell.Key;
                    var value = Convert.ToDecimal(cell.Value, CultureInfo.InvariantCulture);
                    rest[key] = rest.GetValueOrDefault(key) + (isOrganization ? value : -value);
                }
            }
        });
        return NonZero(rest);
    }

    /// <summary>Sum of the organization's numbers by measure, folded or not.</summary>
    public SortedDictionary<string, decimal> Totals() => NonZero(new SortedDictionary<string, decimal>(
        _numbers.GroupBy(number => number.Measure).ToDictionary(group => group.Key.Column, group => group.Sum(number => number.Value)),
        StringComparer.Ordinal));

    /// <summary>The same sums over the ledger.</summary>
    public SortedDictionary<string, decimal> Ledger() => NonZero(new SortedDictionary<string, decimal>(
        Measure.All.ToDictionary(measure => measure.Column, measure => _funnel.Ledger(measure)), StringComparer.Ordinal));

    private static SortedDictionary<string, decimal> NonZero(SortedDictionary<string, decimal> cells) =>
        new(cells.Where(cell => cell.Value != 0).ToDictionary(cell => cell.Key, cell => cell.Value / 1.0000m), StringComparer.Ordinal);

    private static decimal Sum(IEnumerable<Number> group, Measure measure) =>
        group.Where(number => number.Measure == measure).Sum(number => number.Value);

    private static IEnumerable<(string Key, Number Number)> Keyed(Number number) =>
        from scope in new[]
        {
            "org",
            number.Unit is null ? null : "bu:" + number.Unit,
            number.Campaign is null ? null : "campaign:" + number.Campaign,
            number.Category is null ? null : "category:" + number.Category,
        }
        where scope is not null
        from period in new[]
        {
            "Month " + number.Date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            $"Quarter {number.Date:yyyy}-{((number.Date.Month - 1) / 3 * 3) + 1:00}",
            $"Year {number.Date:yyyy}-01",
        }
        select (scope + " " + period, number);

    private void AddWin(Entity row)
    {
        if (row.GetAttributeValue<OptionSetValue>("statecode").Value != 1)
        {
            return;
        }

        var customer = row.GetAttributeValue<EntityReference>("customerid");
        var date = new[] { "actualclosedate", "estimatedclosedate", "createdon" }.First(row.Contains);
        var win = Of(row, Measure.Won, 1, date, "campaignid")! with { Customer = customer?.Id };
        _numbers.Add(win);
        _numbers.Add(win with { Measure = Measure.Revenue, Value = row.GetAttributeValue<Money>("actualvalue_base")?.Value ?? 0 });
        _numbers.Add(win with { Measure = Measure.CostOfSales, Value = row.GetAttributeValue<Money>("crma_cost_base")?.Value ?? 0 });
        var bySales = row.GetAttributeValue<OptionSetValue>("crma_sourcedby")?.Value == (int)SourcedBy.Sales;
        _numbers.Add(win with { Measure = Measure.WonBySales, Value = bySales ? 1 : 0 });
    }

    private void AddSpend(Entity row, string cost, Guid? campaign, params string[] dates)
    {
        if (row.GetAttributeValue<Money>(cost + "_base") is { } spent)
        {
            var date = dates.First(row.Contains);
            _numbers.Add(Of(row, Measure.MarketingSpend, spent.Value, date, "none")! with { Campaign = campaign });
        }
    }

    private void Count(Entity row, Measure measure, string dateColumn, string campaignColumn)
    {
        if (Of(row, measure, 1, dateColumn, campaignColumn) is { } number)
        {
            _numbers.Add(number);
        }
    }

    private static Number? Of(Entity row, Measure measure, decimal value, string dateColumn, string campaignColumn) =>
        row.GetAttributeValue<DateTime?>(dateColumn) is not { } date ? null : new Number(
            measure,
            value,
            date.Date,
            null,
            row.GetAttributeValue<EntityReference>(campaignColumn)?.Id,
            row.GetAttributeValue<EntityReference>("owningbusinessunit")?.Id,
            row.GetAttributeValue<EntityReference>("crma_leadcategoryid")?.Id);

    private void All(string table, Action<Entity> row)
    {
        foreach (var found in _funnel.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities)
        {
            row(found);
        }
    }

    private sealed record Number(Measure Measure, decimal Value, DateTime Date, Guid? Customer, Guid? Campaign, Guid? Unit, Guid? Category);
}
