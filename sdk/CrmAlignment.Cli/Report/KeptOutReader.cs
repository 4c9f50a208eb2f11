using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads what became of the leads that the agreed criteria kept out.</summary>
internal static class KeptOutReader
{
    private const int KeysAtOnce = 100;

    /// <summary>A line for each lead, in the order of its last refusal.</summary>
    /// <param name="service">Connection of a user who may read the funnel.</param>
    /// <param name="refusals">What was refused.</param>
    public static IReadOnlyList<KeptOutLine> Read(IOrganizationService service, IReadOnlyList<RefusalLine> refusals) =>
    [
        .. refusals.Where(refusal => refusal.IsByCriteria)
            .GroupBy(refusal => refusal.Lead, StringComparer.Ordinal)
            .Chunk(KeysAtOnce)
            .SelectMany(part => Read(service, part))
            .OrderBy(line => line.Last).ThenBy(line => line.Lead, StringComparer.Ordinal),
    ];

    private static IEnumerable<KeptOutLine> Read(IOrganizationService service, IGrouping<string, RefusalLine>[] refused)
    {
        var keys = refused.Select(lead => (object)lead.Key).ToArray();
        var leads = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(LeadTable.ExternalKey, LeadTable.Stage) };
        leads.Criteria.AddCondition(LeadTable.ExternalKey, ConditionOperator.In, keys);
        var stages = AllRows.Of(service, leads).ToDictionary(lead => lead.GetAttributeValue<string>(LeadTable.ExternalKey), Stage, StringComparer.OrdinalIgnoreCase);
        var won = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.ActualValueBase) };
        won.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, 1);
        var lead = won.AddLink(LeadTable.LogicalName, OpportunityTable.OriginatingLeadId, LeadTable.Id);
        lead.EntityAlias = "lead";
        lead.Columns = new ColumnSet(LeadTable.ExternalKey);
        lead.LinkCriteria.AddCondition(LeadTable.ExternalKey, ConditionOperator.In, keys);
        var wins = AllRows.Of(service, won)
            .ToLookup(row => Aliased.Value<string>(row, "lead." + LeadTable.ExternalKey) ?? "", Revenue, StringComparer.OrdinalIgnoreCase);
        return refused.Select(one => new KeptOutLine(
            one.Key, one.Max(refusal => refusal.When), one.Count(), stages.GetValueOrDefault(one.Key), wins[one.Key].Count(), wins[one.Key].Sum()));
    }

    private static string Stage(Entity lead) => RowText.Of(lead, LeadTable.Stage).Name;

    private static decimal Revenue(Entity opportunity) => opportunity.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0;
}
