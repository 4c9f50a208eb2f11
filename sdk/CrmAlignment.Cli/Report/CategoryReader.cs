using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads what the ledger counts by lead category, through the scorecards of the months.</summary>
internal static class CategoryReader
{
    /// <summary>
    /// A line for each category in their order, deactivated ones included, and last what has none: what the organization counts less all of
    /// them, so that the lines add up, also over months from before there were categories. Nothing where there is no category.
    /// </summary>
    /// <param name="service">Connection of a user who may read the funnel.</param>
    /// <param name="periods">Reads scorecards.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="months">The organization's months of this time.</param>
    public static IReadOnlyList<CategoryLine> Read(
        IOrganizationService service, PeriodReader periods, LocalDate from, LocalDate to, IReadOnlyList<PeriodLine> months)
    {
        var query = new QueryExpression(LeadCategoryTable.LogicalName) { ColumnSet = new ColumnSet(LeadCategoryTable.Name) };
        query.AddOrder(LeadCategoryTable.Sequence, OrderType.Ascending);
        query.AddOrder(LeadCategoryTable.Name, OrderType.Ascending);
        List<CategoryLine> lines =
        [
            .. AllRows.Of(service, query).Select(category => Sum(
                category.GetAttributeValue<string>(LeadCategoryTable.Name) ?? "",
                periods.Lines(PeriodGrain.Month, from, to, ScorecardScope.LeadCategory(category.Id)))),
        ];
        return lines.Count == 0 ? [] : [.. lines, lines.Aggregate(Sum(null, months), Less)];
    }

    private static CategoryLine Sum(string? name, IReadOnlyList<PeriodLine> months) => new(
        name,
        months.Sum(month => month.Leads),
        months.Sum(month => month.MarketingQualified),
        months.Sum(month => month.SalesReady),
        months.Sum(month => month.Accepted),
        months.Sum(month => month.Qualified),
        months.Sum(month => month.Won),
        months.Sum(month => month.Revenue));

    private static CategoryLine Less(CategoryLine rest, CategoryLine category) => rest with
    {
        Leads = rest.Leads - category.Leads,
        MarketingQualified = rest.MarketingQualified - category.MarketingQualified,
        SalesReady = rest.SalesReady - category.SalesReady,
        Accepted = rest.Accepted - category.Accepted,
        Qualified = rest.Qualified - category.Qualified,
        Won = rest.Won - category.Won,
        Revenue = rest.Revenue - category.Revenue,
    };
}
