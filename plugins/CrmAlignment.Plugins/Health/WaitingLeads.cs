using System;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Health;

/// <summary>Counts the enrollments that wait now, and those of them of which a touch or the end of the window has been due for more than a day.</summary>
/// <remarks>
/// That a touch fell due and was counted proves no deed: the product counts it, people and flows do it, in ways that no row of the product
/// shows. That it was not even counted proves that nobody was told.
/// </remarks>
internal static class WaitingLeads
{
    private const int MostRows = 20;

    // The schedule runs by the hour; a day gives it time to catch up.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Counts them, in one request: those enrolled last, where there are more than a page holds.</summary>
    public static CountedCases Count(IOrganizationService service, DateTime now)
    {
        var query = new QueryExpression(NurtureEnrollmentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(NurtureEnrollmentTable.Name, NurtureEnrollmentTable.NextTouchOn, NurtureEnrollmentTable.WindowEndsOn),
        };
        query.Criteria.AddCondition(NurtureEnrollmentTable.Outcome, ConditionOperator.Equal, (int)EnrollmentOutcome.Waiting);
        query.AddOrder(NurtureEnrollmentTable.EnrolledOn, OrderType.Descending);
        query.AddOrder(NurtureEnrollmentTable.Id, OrderType.Ascending);
        var page = FirstPage.Read(service, query);
        var overdue = page.Rows.Where(row => IsOver(row, NurtureEnrollmentTable.NextTouchOn, now) || IsOver(row, NurtureEnrollmentTable.WindowEndsOn, now)).ToArray();
        return new CountedCases(
            overdue.Length,
            page.Rows.Count,
            overdue.Take(MostRows).Select(row => new CaseRow(row.Id, row.GetAttributeValue<string>(NurtureEnrollmentTable.Name) ?? "")).ToArray(),
            page.IsCut);
    }

    private static bool IsOver(Entity row, string column, DateTime now) => row.GetAttributeValue<DateTime?>(column) is { } due && due < now - Grace;
}
