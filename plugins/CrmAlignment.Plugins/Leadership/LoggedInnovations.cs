using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Attribution;
using CrmAlignment.Plugins.Health;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>The innovations that concern a period: those noted by its end that are adopted, wait, or were settled in it or later.</summary>
/// <param name="All">They, the newest first.</param>
/// <param name="IsCut">Whether there are more.</param>
internal sealed record LoggedInnovations(IReadOnlyList<LoggedInnovation> All, bool IsCut)
{
    private static readonly string[] Columns =
    [
        InnovationTable.Name, InnovationTable.Source, InnovationTable.Phase, InnovationTable.NotedOn, InnovationTable.SettledOn, InnovationTable.CampaignId,
        InnovationTable.ExperimentId,
    ];

    /// <summary>Reads them in one request, and one more for the campaigns of 200 experiments.</summary>
    public static LoggedInnovations Read(IOrganizationService service, LeadershipQuestion question)
    {
        var page = FirstPage.Read(service, Query(question));
        var experiments = page.Rows.Select(row => row.GetAttributeValue<EntityReference>(InnovationTable.ExperimentId)?.Id).OfType<Guid>().Distinct().ToArray();
        var arms = RowsIn.Read(
                service, ExperimentArmTable.LogicalName, ExperimentArmTable.Id, ExperimentArmTable.ExperimentId, experiments,
                ExperimentArmTable.ExperimentId, ExperimentArmTable.CampaignId)
            .Where(arm => arm.Contains(ExperimentArmTable.CampaignId))
            .ToLookup(
                arm => arm.GetAttributeValue<EntityReference>(ExperimentArmTable.ExperimentId).Id,
                arm => arm.GetAttributeValue<EntityReference>(ExperimentArmTable.CampaignId).Id);
        return new LoggedInnovations([.. page.Rows.Select(row => Of(row, arms))], page.IsCut);
    }

    private static QueryExpression Query(LeadershipQuestion question)
    {
        var query = new QueryExpression(InnovationTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(InnovationTable.NotedOn, ConditionOperator.OnOrBefore, question.Period.End);
        var concerns = query.Criteria.AddFilter(LogicalOperator.Or);
        concerns.AddCondition(InnovationTable.Phase, ConditionOperator.Equal, (int)InnovationPhase.Adopted);
        concerns.AddCondition(InnovationTable.SettledOn, ConditionOperator.Null);
        concerns.AddCondition(InnovationTable.SettledOn, ConditionOperator.OnOrAfter, question.Period.Start);
        query.AddOrder(InnovationTable.NotedOn, OrderType.Descending);
        query.AddOrder(InnovationTable.Id, OrderType.Ascending);
        return query;
    }

    private static LoggedInnovation Of(Entity row, ILookup<Guid, Guid> arms)
    {
        var campaign = row.GetAttributeValue<EntityReference>(InnovationTable.CampaignId)?.Id;
        var experiment = row.GetAttributeValue<EntityReference>(InnovationTable.ExperimentId)?.Id;
        return new LoggedInnovation(
            row.Id,
            row.GetAttributeValue<string>(InnovationTable.Name) ?? "",
            (InnovationSource?)row.GetAttributeValue<OptionSetValue>(InnovationTable.Source)?.Value,
            (InnovationPhase)(row.GetAttributeValue<OptionSetValue>(InnovationTable.Phase)?.Value ?? (int)InnovationPhase.Proposed),
            row.GetAttributeValue<DateTime>(InnovationTable.NotedOn).Date,
            row.GetAttributeValue<DateTime?>(InnovationTable.SettledOn)?.Date,
            campaign is { } id ? [id] : experiment is { } tried ? [.. arms[tried].Distinct()] : []);
    }
}
