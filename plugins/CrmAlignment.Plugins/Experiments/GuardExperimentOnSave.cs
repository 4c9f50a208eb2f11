using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>
/// Keeps an experiment honest: a new one is a draft; what was agreed is frozen once it runs; it starts and ends by the rules, one way; its outcome
/// is the server's; a draft alone is deleted, and one that runs is not deactivated.
/// </summary>
[Step("Create", ExperimentTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    ExperimentTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(GuardExperimentOnSave), typeof(ExperimentDraft), typeof(ExperimentRow), typeof(SetState) },
    PreImage = new[] { typeof(GuardExperimentOnSave), typeof(ExperimentDraft), typeof(ExperimentRow) })]
[Step("Delete", ExperimentTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(ExperimentRow) })]
[Step(MessageNames.SetState, ExperimentTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(ExperimentRow) })]
[Columns(
    ExperimentTable.StartedOn,
    ExperimentTable.EndedOn,
    ExperimentTable.Outcome,
    ExperimentTable.CancelReason,
    ExperimentTable.Lesson,
    ExperimentTable.NextId)]
public sealed class GuardExperimentOnSave : AlignmentPlugin
{
    private static readonly string[] OfServer = [ExperimentTable.StartedOn, ExperimentTable.EndedOn, ExperimentTable.Outcome];

    private static readonly string[] Watched =
        [.. new[] { typeof(GuardExperimentOnSave), typeof(ExperimentDraft), typeof(ExperimentRow), typeof(SetState) }.SelectMany(type => DeclaredColumns.Of(type))];

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
        else if (SavedRow.IsTouched(scope, Watched))
        {
            GuardSave(scope, target);
        }
    }

    private static void RequireDraft(IRecordValues stored)
    {
        if (ExperimentRow.PhaseOf(stored) != ExperimentPhase.Draft)
        {
            throw new ProblemException(Problems.ExperimentKept(ExperimentRow.NameOf(stored), ExperimentRow.PhaseOf(stored)));
        }
    }

    private static void GuardState(OptionSetValue? state, IRecordValues stored)
    {
        if (state is { Value: not SetState.Active } && ExperimentRow.PhaseOf(stored) == ExperimentPhase.Running)
        {
            throw new ProblemException(Problems.ExperimentRuns(ExperimentRow.NameOf(stored)));
        }
    }

    private static void GuardSave(PluginScope scope, Entity target)
    {
        var stored = scope.IsCreate ? new RecordSnapshot() : (IRecordValues)scope.PreImage;
        GuardState(target.GetAttributeValue<OptionSetValue>(SetState.Column), stored);
        var from = ExperimentRow.PhaseOf(stored);
        var to = ExperimentRow.PhaseOf(After(target, stored));
        Complete(target, stored, from);
        var row = After(target, stored);
        Refuse(OfColumns(scope, target, stored, from).Concat(new ExperimentDraft(row).Problems()));
        if (from != to || (scope.IsCreate && to != ExperimentPhase.Draft))
        {
            Move(new ExperimentLife(scope, row), scope.IsCreate, from, to);
        }
    }

    // What people leave empty, and what says nothing of its own: before it is agreed.
    private static void Complete(Entity target, IRecordValues stored, ExperimentPhase from)
    {
        if (from != ExperimentPhase.Draft)
        {
            return;
        }

        var row = After(target, stored);
        if (row.Value(ExperimentTable.MinimumSample).IsEmpty)
        {
            target[ExperimentTable.MinimumSample] = ExperimentTerms.DefaultSample;
        }

        if (row.Value(ExperimentTable.AgreedChance).IsEmpty)
        {
            target[ExperimentTable.AgreedChance] = ExperimentTerms.DefaultChance;
        }

        if (row.Value(ExperimentTable.Phase).IsEmpty)
        {
            target[ExperimentTable.Phase] = new OptionSetValue((int)ExperimentPhase.Draft);
        }
    }

    private static IEnumerable<Problem> OfColumns(PluginScope scope, Entity target, IRecordValues stored, ExperimentPhase from)
    {
        var set = new EntityValues(target);
        foreach (var column in OfServer.Where(Changes))
        {
            yield return Problems.WrittenByServer(new ColumnName(column));
        }

        var frozen = from == ExperimentPhase.Draft ? [] : from == ExperimentPhase.Running ? ExperimentDraft.Agreed : [.. ExperimentDraft.Agreed, ExperimentTable.CancelReason];
        foreach (var column in frozen.Where(Changes))
        {
            yield return Problems.ExperimentFrozen(ExperimentRow.NameOf(stored), from, new ColumnName(column));
        }

        if (from == ExperimentPhase.Ended && Changes(ExperimentTable.Lesson) && string.IsNullOrWhiteSpace(set.Value(ExperimentTable.Lesson).AsText))
        {
            yield return Problems.LessonMissing();
        }

        if (!scope.IsCreate && set.Value(ExperimentTable.NextId).AsId == scope.Context.PrimaryEntityId)
        {
            yield return Problems.NextIsItself();
        }

        bool Changes(string column) => set.Has(column) && set.Value(column) != stored.Value(column);
    }

    private static void Move(ExperimentLife life, bool isCreate, ExperimentPhase from, ExperimentPhase to)
    {
        if (!isCreate && from == ExperimentPhase.Draft && to == ExperimentPhase.Running)
        {
            life.Start();
        }
        else if (from == ExperimentPhase.Running && to == ExperimentPhase.Ended)
        {
            life.End();
        }
        else
        {
            throw new ProblemException(Problems.ExperimentPhaseWrong(from, to));
        }
    }

    private static IRecordValues After(Entity target, IRecordValues stored) => new OverlaidValues(new EntityValues(target), stored);

    private static void Refuse(IEnumerable<Problem> problems)
    {
        var found = problems.ToArray();
        if (found.Length > 0)
        {
            throw new ProblemException(found);
        }
    }
}
