using System;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>A criteria set for all leads is in force, or the policy for leads without a set says what happens to them.</summary>
internal sealed class CriteriaCheck : ICheck
{
    private const string Refuse = "Refuse";
    private static readonly string[] Scope = [CriteriaSetTable.Segment, CriteriaSetTable.CampaignId, CriteriaSetTable.LeadCategoryId, CriteriaSetTable.BusinessUnitId];

    /// <inheritdoc/>
    public string Name => "criteria";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var query = new QueryExpression(CriteriaSetTable.LogicalName) { ColumnSet = new ColumnSet([CriteriaSetTable.Name, .. Scope]) };
        query.Criteria.AddCondition(CriteriaSetTable.Phase, ConditionOperator.Equal, (int)CriteriaSetPhase.Active);
        var active = AllRows.Of(examination.Service, query).ToList();
        if (active.FirstOrDefault(set => Scope.All(column => !set.Contains(column))) is { } everywhere)
        {
            return CheckFinding.Ok($"The criteria set {everywhere.GetAttributeValue<string>(CriteriaSetTable.Name)} is in force for all leads; {active.Count} in force together.");
        }

        var refuses = string.Equals(
            examination.Installed.Variables.FirstOrDefault(variable => variable.Name == Publisher.NoSetPolicyVariable)?.Value, Refuse, StringComparison.OrdinalIgnoreCase);
        return refuses
            ? CheckFinding.Ok($"No criteria set is in force for all leads ({active.Count} for some); leads without one are refused at the gate ({Publisher.NoSetPolicyVariable}).")
            : new CheckFinding(
                CheckLevel.Warning, $"No criteria set is in force for all leads ({active.Count} for some), and leads without one pass the gate.",
                $"Let both sides sign a set without scope and activate it, or set {Publisher.NoSetPolicyVariable} to {Refuse}.");
    }
}
