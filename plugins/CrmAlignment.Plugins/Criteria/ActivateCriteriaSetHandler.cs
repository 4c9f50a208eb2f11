using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Activates a draft that both sides signed: freezes its criteria and retires the version before it.</summary>
[CustomApi(ActivateCriteriaSetApi.UniqueName)]
public sealed class ActivateCriteriaSetHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var row = DraftSet.Read(scope);
        var set = CriteriaSetRow.Read(row, CriterionRows.Of(scope.SystemService, row.Id));
        var metadata = LeadMetadata.Read(scope.CallerService);
        var problems = CriteriaSetCheck.Problems(set, AgreementOf(row), metadata.Find);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        var retired = Retire(scope, set);
        scope.CallerService.Update(new Entity(CriteriaSetTable.LogicalName, row.Id)
        {
            [CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Active),
            [CriteriaSetTable.ActivatedOn] = scope.Now,
            [CriteriaSetTable.Definition] = CriteriaJson.Write(CriteriaSetCheck.WithLabels(set, metadata.Find).Criteria),
        });
        scope.Answer(ActivateCriteriaSetApi.RetiredSetId, retired.FirstOrDefault());
        scope.Answer(ActivateCriteriaSetApi.CriteriaCount, set.Criteria.Count);
    }

    private static CriteriaAgreement AgreementOf(Entity row) => new(
        row.GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingAgreedBy)?.Id,
        row.GetAttributeValue<EntityReference>(CriteriaSetTable.SalesAgreedBy)?.Id);

    private static Guid[] Retire(PluginScope scope, CriteriaSet successor)
    {
        var query = new QueryExpression(CriteriaSetTable.LogicalName) { ColumnSet = new ColumnSet(CriteriaSetTable.Version) };
        query.Criteria.AddCondition(CriteriaSetTable.Code, ConditionOperator.Equal, successor.Code);
        query.Criteria.AddCondition(CriteriaSetTable.Phase, ConditionOperator.Equal, (int)CriteriaSetPhase.Active);
        query.AddOrder(CriteriaSetTable.Version, OrderType.Descending);
        var active = scope.SystemService.RetrieveMultiple(query).Entities.Select(set => set.Id).ToArray();
        foreach (var id in active)
        {
            scope.SystemService.Update(new Entity(CriteriaSetTable.LogicalName, id)
            {
                [CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Retired),
                [CriteriaSetTable.RetiredOn] = scope.Now,
            });
        }

        return active;
    }
}
