using System;
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
/// neither changes nor goes away, and one in force is not deactivated but withdrawn; a change of a draft clears its signatures; a new set
/// is an unsigned draft.
/// </summary>
[Step("Create", CriteriaSetTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    CriteriaSetTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(AgreedContent), typeof(Signatures), typeof(Activation), typeof(Withdrawal), typeof(SetState) },
    PreImage = new[] { typeof(AgreedContent), typeof(Signatures), typeof(Activation), typeof(Withdrawal), typeof(SetPhase) })]
[Step(
    "Delete",
    CriteriaSetTable.LogicalName,
    StepStage.PreOperation,
    PreImage = new[] { typeof(SetPhase) })]
[Step(MessageNames.SetState, CriteriaSetTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(SetPhase) })]
public sealed class GuardCriteriaSetOnUpdate : AlignmentPlugin
{
    private static readonly string[] Apis =
        [AgreeCriteriaSetApi.UniqueName, ActivateCriteriaSetApi.UniqueName, WithdrawCriteriaSetApi.UniqueName];

    private static readonly string[] OnlyThroughApi = [.. Signatures.Columns, .. Activation.Columns, .. Withdrawal.Columns];

    private protected override void Run(PluginScope scope)
    {
        if (scope.IsDelete)
        {
            RequireDraft(scope.PreImage);
        }
        else if (scope.Writes is not { } target)
        {
            GuardState(scope.Input<OptionSetValue>("State"), scope.PreImage);
        }
        else
        {
            Segments.Clean(target, CriteriaSetTable.Segment);
            Guard(scope, target);
        }
    }

    private static void Guard(PluginScope scope, Entity target)
    {
        if (scope.IsCreate)
        {
            GuardCreate(target);
        }
        else
        {
            GuardState(target.GetAttributeValue<OptionSetValue>(SetState.Column), scope.PreImage);
            GuardUpdate(scope, target, scope.PreImage);
        }
    }

    private static void GuardState(OptionSetValue? state, IRecordValues stored)
    {
        if (state is { Value: not SetState.Active })
        {
            SetPhase.RefuseDeactivation(stored);
        }
    }

    private static void GuardCreate(Entity target)
    {
        if (!target.Contains(CriteriaSetTable.Phase))
        {
            target[CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Draft);
        }

        var set = new EntityValues(target);
        RefuseFirst(OnlyThroughApi.Where(column => column == CriteriaSetTable.Phase
            ? SetPhase.Of(set) != CriteriaSetPhase.Draft
            : !set.Value(column).IsEmpty));
    }

    private static void GuardUpdate(PluginScope scope, Entity target, IRecordValues stored)
    {
        var set = new EntityValues(target);
        if (!Array.Exists(Apis, api => scope.RunsInside(api)))
        {
            RefuseFirst(OnlyThroughApi.Where(column => Changes(column) && !ClearsDraft(column)));
        }

        if (Array.Exists(AgreedContent.Columns, Changes))
        {
            RequireDraft(stored);
            foreach (var column in Signatures.Columns)
            {
                target[column] = null;
            }
        }

        bool Changes(string column) => set.Has(column) && set.Value(column) != stored.Value(column);

        // Taking a signature away from a draft harms nobody; GuardCriterionOnChange does it.
        bool ClearsDraft(string column) =>
            Signatures.Columns.Contains(column) && set.Value(column).IsEmpty && SetPhase.Of(stored) == CriteriaSetPhase.Draft;
    }

    private static void RequireDraft(IRecordValues set) => SetPhase.RequireDraft(set, Problems.SetFrozen);

    private static void RefuseFirst(IEnumerable<string> written)
    {
        foreach (var column in written)
        {
            throw new ProblemException(Problems.OnlyThroughApi(column, WriterOf(column)));
        }
    }

    private static string WriterOf(string column) =>
        Signatures.Columns.Contains(column) ? AgreeCriteriaSetApi.UniqueName
        : Withdrawal.Columns.Contains(column) ? WithdrawCriteriaSetApi.UniqueName
        : ActivateCriteriaSetApi.UniqueName;
}
