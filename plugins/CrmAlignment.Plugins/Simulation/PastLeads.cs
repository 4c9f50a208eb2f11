using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Simulation;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Kpis;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>
/// Reads the leads that were judged in a period, with all that is asked of them: four requests for at most 500 leads. They are walked by
/// their id, so that all verdicts of a lead are in one slice.
/// </summary>
/// <param name="service">Acts as the caller.</param>
/// <param name="period">Instants of the verdicts.</param>
/// <param name="presentFor">Set whose columns are read of the lead as it is now; null when that counts for nothing.</param>
internal sealed class PastLeads(IOrganizationService service, InstantRange period, CriteriaSet? presentFor)
{
    private const int AtOnce = 500;
    private const string LeadId = "leadid";
    private const string FullName = "fullname";
    private const string Subject = "subject";

    private readonly string[] _columns =
    [
        FullName, Subject,
        .. presentFor is null ? [] : DeclaredColumns.Of(typeof(CriteriaScope)).Concat(presentFor.Criteria.Select(criterion => criterion.ReadColumn)).Distinct(),
    ];

    /// <summary>Whether it is asked which leads got a verdict before the period as well, by one more request; false by default.</summary>
    public bool LooksBack { get; init; }

    /// <summary>Reads on.</summary>
    /// <param name="position">Where to go on, as the read before said; null to begin.</param>
    /// <param name="size">Most leads.</param>
    public PastPage Read(string? position, int size)
    {
        var leads = new List<PastLead>();
        var next = position;
        do
        {
            var page = WalkPage.Read(service, Judged(), LeadId, next, Math.Min(size - leads.Count, AtOnce));
            leads.AddRange(Complete(page.Rows));
            next = page.Next;
        }
        while (next is not null && leads.Count < size);

        return new PastPage(leads, next);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/join-tables
    private QueryExpression Judged()
    {
        var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(_columns) };
        InPeriod(query.AddLink(AssessmentTable.LogicalName, LeadId, AssessmentTable.LeadId, JoinOperator.Exists).LinkCriteria);
        return query;
    }

    private void InPeriod(FilterExpression filter)
    {
        filter.AddCondition(AssessmentTable.AssessedOn, ConditionOperator.GreaterEqual, period.From);
        filter.AddCondition(AssessmentTable.AssessedOn, ConditionOperator.LessThan, period.Before);
    }

    private IEnumerable<PastLead> Complete(IReadOnlyList<Entity> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var ids = rows.Select(row => row.Id).Cast<object>().ToArray();
        var assessments = Assessments(ids);
        var results = new PastResults(service, ids);
        var before = LooksBack ? JudgedBefore(ids) : [];
        return rows.Where(row => assessments.Contains(row.Id)).Select(row => new PastLead
        {
            Id = row.Id,
            Name = row.GetAttributeValue<string>(FullName) ?? row.GetAttributeValue<string>(Subject) ?? "",
            Assessments = assessments[row.Id].ToArray(),
            IsJudgedBefore = before.Contains(row.Id),
            Handover = results.Handover(row.Id),
            Deal = results.Deal(row.Id),
            Revenue = results.Revenue(row.Id),
            Present = presentFor is null ? null : new EntityValues(row),
        });
    }

    private HashSet<Guid> JudgedBefore(object[] leads)
    {
        var query = new QueryExpression(AssessmentTable.LogicalName) { ColumnSet = new ColumnSet(AssessmentTable.LeadId), Distinct = true };
        query.Criteria.AddCondition(AssessmentTable.LeadId, ConditionOperator.In, leads);
        query.Criteria.AddCondition(AssessmentTable.AssessedOn, ConditionOperator.LessThan, period.From);
        query.AddOrder(AssessmentTable.LeadId, OrderType.Ascending);
        return [.. AllPages.Of(service, query).Select(row => row.GetAttributeValue<EntityReference>(AssessmentTable.LeadId).Id)];
    }

    private ILookup<Guid, PastAssessment> Assessments(object[] leads)
    {
        var query = new QueryExpression(AssessmentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                AssessmentTable.LeadId, AssessmentTable.CriteriaSetId, AssessmentTable.Verdict, AssessmentTable.AssessedOn, AssessmentTable.JudgedValues),
        };
        query.Criteria.AddCondition(AssessmentTable.LeadId, ConditionOperator.In, leads);
        InPeriod(query.Criteria);
        query.AddOrder(AssessmentTable.AssessedOn, OrderType.Ascending);
        query.AddOrder(AssessmentTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).ToLookup(row => row.GetAttributeValue<EntityReference>(AssessmentTable.LeadId).Id, PastAssessmentRow.Read);
    }
}
