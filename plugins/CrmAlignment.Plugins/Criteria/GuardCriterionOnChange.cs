using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>Refuses a change of the criteria of a set that is not a draft; a change of a draft's clears both signatures.</summary>
[Step("Create", CriterionTable.LogicalName, StepStage.PreOperation)]
[Step("Update", CriterionTable.LogicalName, StepStage.PreOperation, PreImage = CriterionTable.CriteriaSetId)]
[Step("Delete", CriterionTable.LogicalName, StepStage.PreOperation, PreImage = CriterionTable.CriteriaSetId)]
public sealed class GuardCriterionOnChange : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        foreach (var setId in SetsOf(scope).Distinct())
        {
            if (!scope.RunsInside("Delete", context => context.PrimaryEntityName == CriteriaSetTable.LogicalName && context.PrimaryEntityId == setId))
            {
                Guard(scope, setId);
            }
        }
    }

    private static IEnumerable<Guid> SetsOf(PluginScope scope)
    {
        if (scope.Context.MessageName != "Create" && scope.PreImage.GetAttributeValue<EntityReference>(CriterionTable.CriteriaSetId) is { } from)
        {
            yield return from.Id;
        }

        if (scope.Context.MessageName != "Delete" && scope.Target.GetAttributeValue<EntityReference>(CriterionTable.CriteriaSetId) is { } to)
        {
            yield return to.Id;
        }
    }

    private static void Guard(PluginScope scope, Guid setId)
    {
        var set = scope.SystemService.Retrieve(
            CriteriaSetTable.LogicalName,
            setId,
            new ColumnSet(AgreedColumns.Signatures.Concat([CriteriaSetTable.Phase, CriteriaSetTable.Name, CriteriaSetTable.Version]).ToArray()));
        var phase = CriteriaSetRow.PhaseOf(set);
        if (phase != CriteriaSetPhase.Draft)
        {
            throw new ProblemException(Problems.SetFrozen(
                set.GetAttributeValue<string>(CriteriaSetTable.Name) ?? "",
                set.GetAttributeValue<int>(CriteriaSetTable.Version),
                phase));
        }

        var signed = AgreedColumns.Signatures.Where(column => set.GetAttributeValue<object>(column) is not null).ToArray();
        if (signed.Length > 0)
        {
            var unsigned = new Entity(CriteriaSetTable.LogicalName, setId);
            foreach (var column in signed)
            {
                unsigned[column] = null;
            }

            scope.SystemService.Update(unsigned);
        }
    }
}
