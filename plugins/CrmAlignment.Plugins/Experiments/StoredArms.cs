using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>Reads arms.</summary>
internal static class StoredArms
{
    // More than an experiment may have: what is beyond says by its number that there are too many.
    private const int AtMost = 50;

    /// <summary>The active arms that an experiment in a phase compares, the control first, then by name. One request.</summary>
    public static IReadOnlyList<StoredArm> Of(IOrganizationService service, Guid experiment, ExperimentPhase phase)
    {
        var query = new QueryExpression(ExperimentArmTable.LogicalName) { ColumnSet = new ColumnSet(StoredArm.Columns), TopCount = AtMost };
        query.Criteria.AddCondition(ExperimentArmTable.ExperimentId, ConditionOperator.Equal, experiment);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return service.RetrieveMultiple(query).Entities
            .Select(row => new StoredArm(row))
            .Where(arm => arm.IsIn(phase))
            .OrderByDescending(arm => arm.Arm.IsControl).ThenBy(arm => arm.Arm.Name, StringComparer.Ordinal).ThenBy(arm => arm.Arm.Id)
            .ToArray();
    }

    /// <summary>The arms of experiments that run, by their campaigns, each with the name of its experiment. One request.</summary>
    public static IReadOnlyDictionary<Guid, string> Running(IOrganizationService systemService, IEnumerable<Guid> campaigns)
    {
        var query = new QueryExpression(ExperimentArmTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ExperimentArmTable.CampaignId, ExperimentArmTable.ExperimentId),
        };
        query.Criteria.AddCondition(ExperimentArmTable.RunningKey, ConditionOperator.In, campaigns.Select(KeyOf).Cast<object>().ToArray());
        return systemService.RetrieveMultiple(query).Entities.ToDictionary(
            row => row.GetAttributeValue<EntityReference>(ExperimentArmTable.CampaignId).Id,
            row => row.GetAttributeValue<EntityReference>(ExperimentArmTable.ExperimentId).Name ?? "");
    }

    /// <summary>What an arm's row holds while its experiment runs.</summary>
    public static string KeyOf(Guid campaign) => campaign.ToString("D");
}
