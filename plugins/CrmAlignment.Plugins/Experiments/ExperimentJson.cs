using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>Writes a comparison as crma_CompareExperiment answers it.</summary>
internal static class ExperimentJson
{
    /// <param name="experiment">The experiment.</param>
    /// <param name="arms">Its arms.</param>
    /// <param name="comparison">The arms in the same order, with their leads.</param>
    /// <param name="isComplete">Whether all leads are counted.</param>
    public static string Of(StoredExperiment experiment, IReadOnlyList<StoredArm> arms, ExperimentComparison comparison, bool isComplete) => new JsonObject()
        .Add("isComplete", isComplete)
        .Add("experimentId", experiment.Id.ToString("D"))
        .Add("name", experiment.Text(ExperimentTable.Name))
        .Add("hypothesis", experiment.Text(ExperimentTable.Hypothesis))
        .Add("phase", experiment.Phase.ToString())
        .Add("measure", experiment.Measure.ToString())
        .Add("start", experiment.Draft.Start!.Value)
        .Add("end", experiment.Draft.End!.Value)
        .Add("minimumSample", experiment.Draft.Terms.MinimumSample)
        .Add("agreedChance", experiment.Draft.Terms.Chance)
        .AddOptional("outcome", experiment.Outcome?.ToString())
        .Add("cancelReason", experiment.Text(ExperimentTable.CancelReason))
        .Add("lesson", experiment.Text(ExperimentTable.Lesson))
        .AddOptional("nextId", experiment.Next?.Id.ToString("D"))
        .AddOptional("nextName", experiment.Next?.Name)
        .Add("hasEnoughData", comparison.HasEnoughData)
        .Add("isRuleMet", comparison.IsRuleMet)
        .AddOptional("leaderId", comparison.Leader?.Arm.Id.ToString("D"))
        .Add("arms", comparison.Arms.Select((result, at) => Of(arms[at], result)))
        .ToString();

    private static JsonObject Of(StoredArm arm, ArmResult result) => new JsonObject()
        .Add("armId", arm.Arm.Id.ToString("D"))
        .Add("name", arm.Arm.Name)
        .Add("isControl", arm.Arm.IsControl)
        .AddOptional("campaignId", arm.Arm.CampaignId == Guid.Empty ? null : arm.Arm.CampaignId.ToString("D"))
        .Add("campaignName", arm.CampaignName)
        .Add("channel", arm.Text(ExperimentArmTable.Channel))
        .Add("tactic", arm.Text(ExperimentArmTable.Tactic))
        .Add("captureMethod", arm.Text(ExperimentArmTable.CaptureMethod))
        .Add("nurtureMethod", arm.Text(ExperimentArmTable.NurtureMethod))
        .Add("reached", result.Tally.Reached)
        .Add("notReached", result.Tally.NotReached)
        .Add("undecided", result.Tally.Undecided)
        .Add("share", result.Share)
        .Add("shareLow", result.Low)
        .Add("shareHigh", result.High)
        .Add("missing", result.Missing)
        .Add("chanceBest", result.ChanceBest)
        .Add("chanceBetterThanControl", result.ChanceBetterThanControl)
        .Add("isBetter", arm.IsBetter);
}
