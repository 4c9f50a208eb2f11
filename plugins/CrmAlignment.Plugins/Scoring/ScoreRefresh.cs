using System;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>
/// Brings the engagement score of leads up to date from their log, by a save like any other: verdict and stage follow. A closed lead is read-only
/// and keeps the score with which it was closed; when it is reopened it is computed anew.
/// </summary>
[Columns(LeadTable.EngagementScore, LeadTable.EngagementAsOf, LeadTable.EngagementDueOn, RowVersions.Column)]
internal static class ScoreRefresh
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(ScoreRefresh));

    /// <summary>A lead that is open, as its score is stored; null where it is closed or gone.</summary>
    public static Entity? Open(IOrganizationService systemService, Guid leadId)
    {
        var query = OpenLeads();
        query.Criteria.AddCondition(LeadTable.Id, ConditionOperator.Equal, leadId);
        return systemService.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>Open leads whose score may change by now, those that wait longest first.</summary>
    public static Entity[] Due(IOrganizationService systemService, DateTime now, int top)
    {
        var query = OpenLeads();
        query.TopCount = top;
        query.Criteria.AddCondition(LeadTable.EngagementDueOn, ConditionOperator.LessEqual, now);
        query.AddOrder(LeadTable.EngagementDueOn, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.ToArray();
    }

    /// <summary>What a lead needs, read after the lead itself: by its row version an event that is logged meanwhile is never overlooked.</summary>
    /// <returns>The write; null where score and time are right.</returns>
    public static RecordChange? ChangeOf(IOrganizationService systemService, Entity lead, DateTime now)
    {
        // Asynchronous work may come late: a score that is newer than the operation is not taken back to it.
        var values = new EntityValues(lead);
        var asOf = values.Value(LeadTable.EngagementAsOf).AsDateTime is { } stored && stored > now ? stored : now;
        var score = EngagementScore.At(ScoreEventRows.LeftOf(systemService, lead.Id, asOf), asOf);
        return EngagementChange.Of(lead.Id, values, score, RowVersions.Of(lead));
    }

    /// <summary>Brings one lead up to date, from an asynchronous step.</summary>
    /// <exception cref="InvalidPluginExecutionException">The lead was saved meanwhile; the platform runs the step again.</exception>
    public static void Of(PluginScope scope, Guid leadId)
    {
        if (Open(scope.SystemService, leadId) is { } lead && ChangeOf(scope.SystemService, lead, scope.Now) is { } change)
        {
            ScoreConflict.Retry(scope, () => OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, change)));
        }
    }

    private static QueryExpression OpenLeads()
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(LeadTable.StateCode, ConditionOperator.Equal, LeadStates.Open);
        return query;
    }
}
