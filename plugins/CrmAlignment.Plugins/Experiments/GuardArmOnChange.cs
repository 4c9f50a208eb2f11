using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>
/// Refuses a change of the arms of an experiment that is no draft: to add, to take away or to deactivate one changes what was agreed. What was
/// counted is the server's.
/// </summary>
[Step("Create", ExperimentArmTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ExperimentArmTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardArmOnChange), typeof(NamedRecord) })]
[Step("Delete", ExperimentArmTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardArmOnChange), typeof(NamedRecord) })]
[Step(MessageNames.SetState, ExperimentArmTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(GuardArmOnChange), typeof(NamedRecord) })]
[Columns(
    ExperimentArmTable.ExperimentId,
    ExperimentArmTable.RunningKey,
    ExperimentArmTable.Reached,
    ExperimentArmTable.NotReached,
    ExperimentArmTable.Undecided,
    ExperimentArmTable.IsBetter)]
public sealed class GuardArmOnChange : AlignmentPlugin
{
    private static readonly string[] OfServer =
        [ExperimentArmTable.RunningKey, ExperimentArmTable.Reached, ExperimentArmTable.NotReached, ExperimentArmTable.Undecided, ExperimentArmTable.IsBetter];

    private static readonly string[] OfExperiment = DeclaredColumns.Of(typeof(ExperimentRow));

    private protected override void Run(PluginScope scope)
    {
        if (OwnWork.IsProven(scope) || IsGivenAway(scope))
        {
            return;
        }

        foreach (var experiment in ExperimentsOf(scope).Distinct().Where(id => !scope.IsDeleting(id)))
        {
            RequireDraft(scope, experiment);
        }

        RefuseOfServer(scope);
    }

    // An arm goes with its experiment to another owner: that changes nothing of what was agreed.
    private static bool IsGivenAway(PluginScope scope) => scope.Context.MessageName == "Update"
        && scope.Target.Contains("ownerid")
        && !scope.Target.Attributes.Keys.Any(SaysSomething);

    private static bool SaysSomething(string column) =>
        (column.StartsWith("crma_", StringComparison.Ordinal) && column != ExperimentArmTable.Id) || column is "statecode" or "statuscode";

    private static IEnumerable<Guid> ExperimentsOf(PluginScope scope)
    {
        if (!scope.IsCreate && scope.PreImage.Value(ExperimentArmTable.ExperimentId).AsId is { } from)
        {
            yield return from;
        }

        if (!scope.IsDelete && scope.Writes?.GetAttributeValue<EntityReference>(ExperimentArmTable.ExperimentId) is { } to)
        {
            yield return to.Id;
        }
    }

    private static void RequireDraft(PluginScope scope, Guid id)
    {
        var experiment = new EntityValues(scope.SystemService.Retrieve(ExperimentTable.LogicalName, id, new ColumnSet(OfExperiment)));
        if (ExperimentRow.PhaseOf(experiment) is not ExperimentPhase.Draft and var phase)
        {
            throw new ProblemException(Problems.ArmFrozen(ExperimentRow.NameOf(experiment), phase));
        }
    }

    private static void RefuseOfServer(PluginScope scope)
    {
        if (scope.Writes is not { } target)
        {
            return;
        }

        var set = new EntityValues(target);
        foreach (var column in OfServer.Where(column => set.Has(column) && !IsNothing(column, set.Value(column))))
        {
            throw new ProblemException(Problems.WrittenByServer(new ColumnName(column)));
        }
    }

    // Forms and imports send the default along. The arm of a draft has nothing else.
    private static bool IsNothing(string column, RecordValue value) => value.IsEmpty || (column == ExperimentArmTable.IsBetter && value.AsBoolean == false);
}
