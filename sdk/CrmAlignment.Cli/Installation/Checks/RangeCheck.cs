using System.Globalization;
using System.Linq;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>
/// No sum of a scorecard has reached the end of what its column holds: from there on it stays what it is, and is less than what it stands for.
/// </summary>
internal sealed class RangeCheck : ICheck
{
    /// <inheritdoc/>
    public string Name => "sums";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var query = new QueryExpression(ScorecardTable.LogicalName) { ColumnSet = new ColumnSet(ScorecardTable.Name), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
        var ends = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var measure in Measure.All.Where(measure => measure.IsAmount))
        {
            ends.AddCondition(measure.Column, ConditionOperator.GreaterEqual, Measure.MostAmount);
            ends.AddCondition(measure.Column, ConditionOperator.LessEqual, -Measure.MostAmount);
        }

        query.AddOrder(ScorecardTable.PeriodStart, OrderType.Descending);
        query.AddOrder(ScorecardTable.Name, OrderType.Ascending);
        var page = examination.Service.RetrieveMultiple(query);
        var most = Measure.MostAmount.ToString("N0", CultureInfo.InvariantCulture);
        return page.Entities.Count == 0
            ? CheckFinding.Ok($"Every sum of the scorecards is less than {most}, the most that its column holds.")
            : CheckFinding.Of(
                CheckLevel.Warning,
                $"{page.Entities.Count.ToString("N0", CultureInfo.InvariantCulture)}{(page.MoreRecords ? " or more" : "")} scorecards have a sum that is larger than its column holds, and show {most} in its place",
                [.. page.Entities.Select(row => row.GetAttributeValue<string>(ScorecardTable.Name) ?? "")],
                "Look for an amount that is mistyped (opportunities, campaigns and their activities, by amount), correct it and run crma audit --correct. Where the amounts are right, revenue, cost, spend, profit and what follows from them are too small on these scorecards; the counts are right.");
    }
}
