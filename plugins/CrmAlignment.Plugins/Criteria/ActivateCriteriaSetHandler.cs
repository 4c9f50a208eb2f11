using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Activates a draft that both sides signed: freezes its criteria and retires the version before it.</summary>
[CustomApi(ActivateCriteriaSetApi.UniqueName, Privilege = ActivateCriteriaSetApi.Privilege)]
public sealed class ActivateCriteriaSetHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var row = DraftSet.Read(scope);
        var set = CriteriaSetRow.Read(row, CriterionRows.Of(scope.SystemService, row.Id));
        var metadata = LeadMetadata.Read(scope.CallerService);
        var problems = CriteriaSetCheck.Problems(set, Signatures.Of(row), metadata.Find)
            .Concat(CriteriaSetCheck.Problems(set, ActiveCriteriaSets.Read(scope.SystemService)))
            .ToArray();
        if (problems.Length > 0)
        {
            throw new ProblemException(problems);
        }

        var retired = Retire(scope, set);
        Activate(scope, new Entity(CriteriaSetTable.LogicalName, row.Id)
        {
            [CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Active),
            [CriteriaSetTable.ActivatedOn] = scope.Now,
            [CriteriaSetTable.ForceKey] = set.Scope.Key,
            [CriteriaSetTable.Definition] = CriteriaJson.Write(CriteriaSetCheck.WithLabels(set, metadata.Find).Criteria),
        });
        scope.Answer(ActivateCriteriaSetApi.RetiredSetId, retired.FirstOrDefault());
        scope.Answer(ActivateCriteriaSetApi.CriteriaCount, set.Criteria.Count);
    }

    private static void Activate(PluginScope scope, Entity set)
    {
        try
        {
            scope.CallerService.Update(set);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is FaultCodes.DuplicateKey)
        {
            // The set that holds the key was activated after this one looked which sets are in force.
            scope.Tracing.Trace("The scope is taken: {0}", fault);
            throw new ProblemException(Problems.ScopeTakenAtOnce());
        }
    }

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
                [CriteriaSetTable.ForceKey] = null,
            });
        }

        return active;
    }
}
