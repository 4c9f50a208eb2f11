using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>The versions of a playbook that are in force, or were.</summary>
/// <param name="systemService">Reads.</param>
/// <param name="code">Code of the playbook.</param>
internal sealed class PlaybookVersions(IOrganizationService systemService, string code)
{
    /// <summary>The version in force; none, or one. One request.</summary>
    public IReadOnlyList<Entity> InForce { get; } = Read(systemService, new ConditionExpression(PlaybookTable.ForceKey, ConditionOperator.Equal, code));

    /// <summary>What both sides signed last; null where nothing is in force. Up to two requests.</summary>
    public PlaybookContent? Agreed()
    {
        var agreed = InForce.Count == 0 ? null : Read(
            systemService,
            new ConditionExpression(PlaybookTable.Code, ConditionOperator.Equal, code),
            new ConditionExpression(PlaybookTable.Phase, ConditionOperator.NotEqual, (int)CriteriaSetPhase.Draft),
            new ConditionExpression(PlaybookTable.MarketingAgreedBy, ConditionOperator.NotNull),
            new ConditionExpression(PlaybookTable.SalesAgreedBy, ConditionOperator.NotNull)).FirstOrDefault();
        return agreed is null ? null : new PlaybookContent(new EntityValues(agreed), PlaybookSteps.Of(systemService, agreed.Id));
    }

    private static IReadOnlyList<Entity> Read(IOrganizationService service, params ConditionExpression[] conditions)
    {
        var query = new QueryExpression(PlaybookTable.LogicalName) { ColumnSet = new ColumnSet([PlaybookTable.Priority, .. Situation.Columns]), TopCount = 1 };
        foreach (var condition in conditions)
        {
            query.Criteria.AddCondition(condition);
        }

        query.AddOrder(PlaybookTable.Version, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities;
    }
}
