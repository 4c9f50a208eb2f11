using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Criteria;

/// <summary>
/// Keeps what was agreed: phase, signatures and definition change only through the Custom APIs; a set that is not a draft
/// neither changes nor goes away; a change of a draft clears its signatures; a new set is an unsigned draft.
/// </summary>
[Step("Create", CriteriaSetTable.LogicalName, StepStage.PreOperation)]
[Step("Update", CriteriaSetTable.LogicalName, StepStage.PreOperation, FilteringColumns = Watched, PreImage = Watched + "," + CriteriaSetTable.Name)]
[Step("Delete", CriteriaSetTable.LogicalName, StepStage.PreOperation, PreImage = Watched + "," + CriteriaSetTable.Name)]
public sealed class GuardCriteriaSetOnUpdate : AlignmentPlugin
{
    private const string Watched = CriteriaSetTable.Code + "," + CriteriaSetTable.Version + "," + CriteriaSetTable.Enforcement + ","
        + CriteriaSetTable.Threshold + "," + CriteriaSetTable.Segment + "," + CriteriaSetTable.CampaignId + "," + CriteriaSetTable.BusinessUnitId + ","
        + CriteriaSetTable.MarketingAgreedBy + "," + CriteriaSetTable.MarketingAgreedOn + "," + CriteriaSetTable.SalesAgreedBy + ","
        + CriteriaSetTable.SalesAgreedOn + "," + CriteriaSetTable.Phase + "," + CriteriaSetTable.ActivatedOn + "," + CriteriaSetTable.RetiredOn + ","
        + CriteriaSetTable.Definition;

    private protected override void Run(PluginScope scope)
    {
        switch (scope.Context.MessageName)
        {
            case "Create":
                GuardCreate(scope.Target);
                break;
            case "Update":
                GuardUpdate(scope, scope.Target, scope.PreImage);
                break;
            default:
                RequireDraft(scope.PreImage);
                break;
        }
    }

    private static void GuardCreate(Entity target)
    {
        if (!target.Contains(CriteriaSetTable.Phase))
        {
            target[CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Draft);
        }

        RefuseFirst(AgreedColumns.OnlyThroughApi.Where(column => column.Key == CriteriaSetTable.Phase
            ? CriteriaSetRow.PhaseOf(target) != CriteriaSetPhase.Draft
            : target.GetAttributeValue<object>(column.Key) is not null));
    }

    private static void GuardUpdate(PluginScope scope, Entity target, Entity before)
    {
        var set = new EntityValues(target);
        var stored = new EntityValues(before);
        if (!scope.RunsInside(AgreeCriteriaSetApi.UniqueName) && !scope.RunsInside(ActivateCriteriaSetApi.UniqueName))
        {
            RefuseFirst(AgreedColumns.OnlyThroughApi.Where(column => Changes(column.Key) && !ClearsDraft(column.Key)));
        }

        if (AgreedColumns.Content.Any(Changes))
        {
            RequireDraft(before);
            foreach (var column in AgreedColumns.Signatures)
            {
                target[column] = null;
            }
        }

        bool Changes(string column) => set.Has(column) && set.Value(column) != stored.Value(column);

        // Taking a signature away from a draft harms nobody; GuardCriterionOnChange does it.
        bool ClearsDraft(string column) =>
            AgreedColumns.Signatures.Contains(column) && set.Value(column) == RecordValue.Empty && CriteriaSetRow.PhaseOf(before) == CriteriaSetPhase.Draft;
    }

    private static void RequireDraft(Entity set)
    {
        var phase = CriteriaSetRow.PhaseOf(set);
        if (phase != CriteriaSetPhase.Draft)
        {
            throw new ProblemException(Problems.SetFrozen(
                set.GetAttributeValue<string>(CriteriaSetTable.Name) ?? "",
                set.GetAttributeValue<int>(CriteriaSetTable.Version),
                phase));
        }
    }

    private static void RefuseFirst(IEnumerable<KeyValuePair<string, string>> written)
    {
        foreach (var column in written)
        {
            throw new ProblemException(Problems.OnlyThroughApi(column.Key, column.Value));
        }
    }
}
