using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>
/// No scheduled work has been waiting for long: offers past their time, touches and windows of nurture, facts that are not folded. What
/// nobody has called shows in the oldest that waits; where nothing falls due nothing can be told.
/// </summary>
internal sealed class DueWorkCheck : ICheck
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(25);

    private static readonly Work[] Kinds =
    [
        new("offers to expire", HandoverTable.LogicalName, HandoverTable.DueOn, HandoverTable.Outcome, (int)HandoverOutcome.Pending),
        new("touches", NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.NextTouchOn, NurtureEnrollmentTable.Outcome, (int)EnrollmentOutcome.Waiting),
        new("nurture windows to close", NurtureEnrollmentTable.LogicalName, NurtureEnrollmentTable.WindowEndsOn, NurtureEnrollmentTable.Outcome, (int)EnrollmentOutcome.Waiting),
        new("facts to fold", KpiFactTable.LogicalName, "createdon", KpiFactTable.Folded, false),
    ];

    /// <inheritdoc/>
    public string Name => "due";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var waiting = Kinds.Select(kind => Waiting(examination, kind)).Where(waiting => waiting.Count > 0).ToList();
        var texts = waiting.Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.CountText} {found.Kind} (the oldest since {found.Oldest:yyyy-MM-dd HH:mm} UTC)")).ToList();
        return waiting.Any(found => examination.Now - found.Oldest > Late)
            ? CheckFinding.Of(CheckLevel.Warning, "Work has been waiting for more than a day", texts, "Schedule crma_ProcessDue and crma_FoldKpis, or crma tick, and look whether the schedule fails.")
            : texts.Count > 0 ? new CheckFinding(CheckLevel.Ok, $"Work waits for the next round: {string.Join(", ", texts)}.") { Details = texts }
            : CheckFinding.Ok("No scheduled work is waiting.");
    }

    // One page at most: whether 5,000 wait or more makes no difference here.
    private static (string Kind, int Count, string CountText, DateTime Oldest) Waiting(Examination examination, Work work)
    {
        var query = new QueryExpression(work.Table) { ColumnSet = new ColumnSet(work.Date), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
        query.Criteria.AddCondition(work.StateColumn, ConditionOperator.Equal, work.Open);
        query.Criteria.AddCondition(work.Date, ConditionOperator.LessThan, examination.Now);
        query.AddOrder(work.Date, OrderType.Ascending);
        var page = examination.Service.RetrieveMultiple(query);
        var count = page.Entities.Count;
        return (work.Name, count, page.MoreRecords ? $"{count:N0} or more" : count.ToString("N0", CultureInfo.InvariantCulture), page.Entities.FirstOrDefault()?.GetAttributeValue<DateTime>(work.Date) ?? examination.Now);
    }

    private sealed record Work(string Name, string Table, string Date, string StateColumn, object Open);
}
