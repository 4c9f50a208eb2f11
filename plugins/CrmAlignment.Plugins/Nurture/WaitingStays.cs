using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Attribution;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>A page of stays that wait, with what their leads are worth. A lead that has left nurture, whose stay has not ended yet, is none.</summary>
/// <param name="Stays">The stays.</param>
/// <param name="Next">Position of the next page; null after the last.</param>
internal sealed record WaitingStays(IReadOnlyList<WaitingStay> Stays, string? Next)
{
    private const string EstimatedValue = "estimatedamount_base";
    private const string Budget = "budgetamount_base";

    /// <summary>Reads it: two requests for 200 stays.</summary>
    /// <param name="service">Acts as the caller.</param>
    /// <param name="position">Where to go on; "" to begin.</param>
    /// <param name="size">Most stays.</param>
    public static WaitingStays Read(IOrganizationService service, string position, int size)
    {
        var page = WalkPage.Read(service, Query(), NurtureEnrollmentTable.Id, position.Length == 0 ? null : position, size);
        var leads = RowsIn.Read(
                service, LeadTable.LogicalName, LeadTable.Id, LeadTable.Id, page.Rows.Select(LeadOf).ToArray(), LeadTable.Stage, EstimatedValue, Budget)
            .Where(lead => lead.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value == (int)LeadStage.Nurture)
            .ToDictionary(lead => lead.Id);
        return new WaitingStays(page.Rows.Where(row => leads.ContainsKey(LeadOf(row))).Select(row => Stay(row, leads[LeadOf(row)])).ToArray(), page.Next);
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(NurtureEnrollmentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                NurtureEnrollmentTable.LeadId, NurtureEnrollmentTable.NurtureTrackId, NurtureEnrollmentTable.EnrolledOn, NurtureEnrollmentTable.WindowEndsOn),
        };
        query.Criteria.AddCondition(NurtureEnrollmentTable.Outcome, ConditionOperator.Equal, (int)EnrollmentOutcome.Waiting);
        query.Criteria.AddCondition(NurtureEnrollmentTable.WindowEndsOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(NurtureEnrollmentTable.EnrolledOn, ConditionOperator.NotNull);
        query.Criteria.AddCondition(NurtureEnrollmentTable.LeadId, ConditionOperator.NotNull);
        return query;
    }

    private static WaitingStay Stay(Entity row, Entity lead)
    {
        var estimated = Above0(lead, EstimatedValue);
        return new WaitingStay(
            row.Id,
            lead.Id,
            row.GetAttributeValue<EntityReference>(NurtureEnrollmentTable.NurtureTrackId)?.Id ?? Guid.Empty,
            row.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EnrolledOn),
            row.GetAttributeValue<DateTime>(NurtureEnrollmentTable.WindowEndsOn),
            estimated ?? Above0(lead, Budget),
            estimated is null ? LeadValueSource.Budget : LeadValueSource.EstimatedValue);
    }

    private static decimal? Above0(Entity lead, string column) => lead.GetAttributeValue<Money>(column)?.Value is var value and > 0 ? value : null;

    private static Guid LeadOf(Entity stay) => stay.GetAttributeValue<EntityReference>(NurtureEnrollmentTable.LeadId).Id;
}
