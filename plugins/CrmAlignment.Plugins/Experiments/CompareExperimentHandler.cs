using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>Compares the arms of an experiment, a slice at a time. Writes nothing: what was counted travels with the caller.</summary>
/// <remarks>As the caller: what he may not read counts nowhere. Of an experiment that ended the kept numbers are answered, and no lead is read.</remarks>
[CustomApi(CompareExperimentApi.UniqueName, Privilege = CompareExperimentApi.Privilege)]
public sealed class CompareExperimentHandler : AlignmentPlugin
{
    private const int MaximumBatch = 2000;
    private const int DefaultBatch = 500;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, CompareExperimentApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var experiment = StoredExperiment.Read(scope.CallerService, Id(scope));
        var arms = StoredArms.Of(scope.CallerService, experiment.Id, experiment.Phase);
        var leads = new ArmLeads(scope.CallerService, experiment.Draft, OrganizationTimeZone.Read(scope.SystemService));
        var state = experiment.Phase == ExperimentPhase.Ended
            ? new ExperimentState("", arms.Select(arm => arm.Kept).ToArray()) { Done = arms.Count }
            : ReadOn(leads, StateOf(scope, experiment, arms), arms, size);
        var comparison = new ExperimentComparison(
            experiment.Draft.Terms, arms.Select((arm, at) => new KeyValuePair<ExperimentArm, ArmTally>(arm.Arm, state.Tallies[at])).ToArray());
        scope.Answer(CompareExperimentApi.Result, ExperimentJson.Of(experiment, arms, comparison, state.IsComplete));
        scope.Answer(CompareExperimentApi.NextState, state.IsComplete ? "" : state.ToString());
    }

    // At least one arm, as many as fit: arms of few leads need no call each.
    private static ExperimentState ReadOn(ArmLeads leads, ExperimentState state, IReadOnlyList<StoredArm> arms, int size)
    {
        var left = size;
        while (!state.IsComplete && left > 0)
        {
            var before = state.Tallies.Sum(tally => tally.Decided + tally.Undecided);
            state = leads.ReadOn(state, arms[state.Done].Arm, left);
            left -= Math.Max(1, state.Tallies.Sum(tally => tally.Decided + tally.Undecided) - before);
        }

        return state;
    }

    private static Guid Id(PluginScope scope) => scope.OptionalInput<Guid?>(CompareExperimentApi.ExperimentId) is { } id && id != Guid.Empty
        ? id
        : throw new ProblemException(Problems.ParameterMissing(CompareExperimentApi.ExperimentId, CompareExperimentApi.UniqueName));

    private static ExperimentState StateOf(PluginScope scope, StoredExperiment experiment, IReadOnlyList<StoredArm> arms)
    {
        var question = string.Format(
            CultureInfo.InvariantCulture, "{0:N} {1:yyyyMMdd}-{2:yyyyMMdd} {3} {4}", experiment.Id, experiment.Draft.Start, experiment.Draft.End, experiment.Draft.Layer,
            string.Join(" ", arms.Select(arm => arm.Arm.CampaignId.ToString("N"))));
        var text = scope.OptionalInput<string>(CompareExperimentApi.State);
        return string.IsNullOrEmpty(text) ? ExperimentState.Begin(question, arms.Count)
            : ExperimentState.Parse(text!, question, arms.Count)
            ?? throw new ProblemException(Problems.CursorUnreadable(CompareExperimentApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
