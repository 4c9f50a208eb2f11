using System;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Experiments;
using CrmAlignment.Plugins.Diagnosis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Experiments;

/// <summary>Counts the leads of arms: those of the campaign that arrived on the days of the experiment, by where they are now. Two requests for at most 500.</summary>
/// <param name="service">Reads; as the caller or as SYSTEM.</param>
/// <param name="draft">Days and layer.</param>
/// <param name="zone">The organization's time zone.</param>
internal sealed class ArmLeads(IOrganizationService service, ExperimentDraft draft, TimeZoneInfo zone)
{
    private const int AtOnce = 500;

    /// <summary>Days and layer, all of which must be known.</summary>
    public AskedCohort Days { get; } = new(draft.Start!.Value, draft.End!.Value, null);

    private readonly FunnelLayer _layer = draft.Layer!.Value;

    /// <summary>Reads on in the next arm.</summary>
    /// <returns>The state after it.</returns>
    public ExperimentState ReadOn(ExperimentState state, ExperimentArm arm, int size)
    {
        var tally = state.Tallies[state.Done];
        var next = arm.CampaignId == Guid.Empty ? null
            : new Cohort(service, Days with { CampaignId = arm.CampaignId }, zone).Read(path => tally = tally.With(path, _layer), state.Position, size);
        return state.With(tally, next);
    }

    /// <summary>All leads of an arm.</summary>
    public ArmTally Count(ExperimentArm arm)
    {
        var state = ExperimentState.Begin("", 1);
        while (!state.IsComplete)
        {
            state = ReadOn(state, arm, AtOnce);
        }

        return state.Tallies[0];
    }
}
