using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>Starts and ends an experiment within the save that says so. As SYSTEM: an outcome must not depend on what he may read who ends it.</summary>
/// <param name="scope">The save.</param>
/// <param name="row">The experiment as the save leaves it.</param>
internal sealed class ExperimentLife(PluginScope scope, IRecordValues row)
{
    private readonly TimeZoneInfo _zone = OrganizationTimeZone.Read(scope.SystemService);
    private readonly ExperimentDraft _draft = new(row);

    private DateTime Today => LocalDates.Of(scope.Now, _zone);

    /// <summary>Freezes what was agreed.</summary>
    /// <exception cref="ProblemException">It is not complete, or a campaign is in another experiment that runs: CRMA6030 to CRMA6038.</exception>
    public void Start()
    {
        var arms = ArmsIn(ExperimentPhase.Draft);
        var problems = _draft.ProblemsOfStart(arms, Today).Concat(Elsewhere(arms)).ToArray();
        if (problems.Length > 0)
        {
            throw new ProblemException(problems);
        }

        scope.Target[ExperimentTable.StartedOn] = scope.Now;
        scope.Target[ExperimentTable.CancelReason] = null;
        foreach (var arm in arms)
        {
            Write(arm, new Entity { [ExperimentArmTable.RunningKey] = StoredArms.KeyOf(arm.CampaignId) });
        }
    }

    /// <summary>Counts the leads, and keeps what they say.</summary>
    /// <exception cref="ProblemException">It may not end yet, or nothing was learned: CRMA6042 to CRMA6044.</exception>
    public void End()
    {
        var leads = new ArmLeads(scope.SystemService, _draft, _zone);
        var arms = ArmsIn(ExperimentPhase.Running).Select(arm => new KeyValuePair<ExperimentArm, ArmTally>(arm, leads.Count(arm))).ToArray();
        var end = ExperimentEnd.Of(
            new ExperimentComparison(_draft.Terms, arms), _draft.Terms, _draft.End!.Value, Today,
            row.Value(ExperimentTable.Lesson).AsText, row.Value(ExperimentTable.CancelReason).AsText);
        if (end.Problems.Count > 0)
        {
            throw new ProblemException(end.Problems);
        }

        scope.Target[ExperimentTable.EndedOn] = scope.Now;
        scope.Target[ExperimentTable.Outcome] = new OptionSetValue((int)end.Outcome);
        foreach (var arm in arms)
        {
            Write(arm.Key, Kept(arm.Value, arm.Key == end.Better));
        }
    }

    private static Entity Kept(ArmTally tally, bool isBetter) => new()
    {
        [ExperimentArmTable.RunningKey] = null,
        [ExperimentArmTable.Reached] = tally.Reached,
        [ExperimentArmTable.NotReached] = tally.NotReached,
        [ExperimentArmTable.Undecided] = tally.Undecided,
        [ExperimentArmTable.IsBetter] = isBetter,
    };

    private ExperimentArm[] ArmsIn(ExperimentPhase phase) =>
        StoredArms.Of(scope.SystemService, scope.Context.PrimaryEntityId, phase).Select(arm => arm.Arm).ToArray();

    private IEnumerable<Problem> Elsewhere(IReadOnlyList<ExperimentArm> arms)
    {
        var campaigns = arms.Select(arm => arm.CampaignId).Where(id => id != Guid.Empty).ToArray();
        var running = campaigns.Length == 0 ? new Dictionary<Guid, string>() : StoredArms.Running(scope.SystemService, campaigns);
        return arms.Where(arm => running.ContainsKey(arm.CampaignId)).Select(arm => Problems.CampaignInExperiment(arm.Name, running[arm.CampaignId]));
    }

    private void Write(ExperimentArm arm, Entity values)
    {
        values.LogicalName = ExperimentArmTable.LogicalName;
        values.Id = arm.Id;
        OwnWork.Do(scope, () => scope.SystemService.Update(values));
    }
}
