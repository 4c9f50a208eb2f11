using System;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>Reads and ends nurture enrollments.</summary>
internal static class Enrollments
{
    private static readonly string[] Columns = [.. DeclaredColumns.Of(typeof(OpenEnrollment)), RowVersions.Column];

    /// <summary>All enrollments of a lead, ended ones included.</summary>
    public static OpenEnrollment[] Of(IOrganizationService systemService, Guid leadId)
    {
        var query = Query();
        query.Criteria.AddCondition(NurtureEnrollmentTable.LeadId, ConditionOperator.Equal, leadId);
        return systemService.RetrieveMultiple(query).Entities.Select(Read).ToArray();
    }

    /// <summary>Ends what of the lead's enrollments still waits.</summary>
    public static void EndWaiting(IOrganizationService systemService, Guid leadId, EnrollmentOutcome outcome, DateTime now)
    {
        foreach (var enrollment in Of(systemService, leadId))
        {
            End(systemService, enrollment, outcome, now);
        }
    }

    /// <summary>Ends an enrollment; does nothing when it has ended already.</summary>
    public static void End(IOrganizationService systemService, OpenEnrollment enrollment, EnrollmentOutcome outcome, DateTime now)
    {
        if (NurtureRules.End(enrollment, outcome, now) is { } change)
        {
            RecordWriter.Apply(systemService, change);
        }
    }

    /// <summary>Waiting enrollments whose given date has come, the oldest first.</summary>
    /// <param name="systemService">Acts as SYSTEM.</param>
    /// <param name="dateColumn">Column of the date.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="top">Rows at most.</param>
    /// <param name="windowIsOpen">Whether to leave out those whose window has closed.</param>
    public static OpenEnrollment[] Due(IOrganizationService systemService, string dateColumn, DateTime now, int top, bool windowIsOpen)
    {
        var query = Query();
        query.TopCount = top;
        query.Criteria.AddCondition(NurtureEnrollmentTable.Outcome, ConditionOperator.Equal, (int)EnrollmentOutcome.Waiting);
        query.Criteria.AddCondition(dateColumn, ConditionOperator.LessEqual, now);
        if (windowIsOpen)
        {
            var open = new FilterExpression(LogicalOperator.Or);
            open.AddCondition(NurtureEnrollmentTable.WindowEndsOn, ConditionOperator.Null);
            open.AddCondition(NurtureEnrollmentTable.WindowEndsOn, ConditionOperator.GreaterThan, now);
            query.Criteria.AddFilter(open);
        }

        query.AddOrder(dateColumn, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.Select(Read).ToArray();
    }

    private static QueryExpression Query() => new(NurtureEnrollmentTable.LogicalName)
    {
        ColumnSet = new ColumnSet(Columns),
    };

    private static OpenEnrollment Read(Entity row) => new(row.Id, new EntityValues(row), RowVersions.Of(row));
}
