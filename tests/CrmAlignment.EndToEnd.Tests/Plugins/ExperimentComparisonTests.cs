using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Experiments;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The arms of an experiment side by side, asked through the package by the roles that would.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ExperimentComparisonTests : IDisposable
{
    private readonly Funnel _funnel = new();
    private readonly ExperimentLab _lab;

    public ExperimentComparisonTests() => _lab = new ExperimentLab(_funnel);

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Arms_stand_side_by_side_with_intervals_and_chances()
    {
        var (experiment, brochure, story) = _lab.Running();
        _lab.Leads(brochure, reached: 4, lost: 36, inside: 3);
        _lab.Leads(story, reached: 20, lost: 20);

        var comparison = _funnel.SalesClient.CompareWholeExperiment(experiment);

        Assert.Equal((true, true, true), (comparison.IsComplete, comparison.HasEnoughData, comparison.IsRuleMet));
        Assert.Equal((ExperimentPhase.Running, ExperimentMeasure.MarketingQualified, 20, 0.99m), (comparison.Phase, comparison.Measure, comparison.MinimumSample, comparison.AgreedChance));
        var (control, other) = (comparison.Arms[0], comparison.Arms[1]);
        Assert.Equal(("Brochure", true, "Brochure", "E-mail"), (control.Name, control.IsControl, control.CampaignName, control.Channel));
        Assert.Equal((4, 36, 3, 0.1m, 0), (control.Reached, control.NotReached, control.Undecided, control.Share, control.Missing));
        Assert.Null(control.ChanceBetterThanControl);
        Assert.Equal((20, 20, 0.5m, other.ArmId), (other.Reached, other.NotReached, other.Share, comparison.LeaderId));
        Assert.InRange(other.ChanceBest!.Value, 0.999m, 1m);
        Assert.Equal(other.ChanceBest, other.ChanceBetterThanControl);
        Assert.InRange(other.ShareLow!.Value, 0.34m, 0.36m);
        Assert.InRange(other.ShareHigh!.Value, 0.64m, 0.66m);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2000)]
    public void Slices_of_any_size_come_to_the_same(int batchSize)
    {
        var (experiment, brochure, story) = _lab.Running();
        _lab.Leads(brochure, reached: 2, lost: 3, inside: 1);
        _lab.Leads(story, reached: 4, lost: 2);

        var told = new List<ExperimentComparison>();
        var sliced = _funnel.MarketingClient.CompareWholeExperiment(experiment, new Told(told), batchSize);

        Assert.Equal([(2, 3, 1), (4, 2, 0)], sliced.Arms.Select(arm => (arm.Reached, arm.NotReached, arm.Undecided)));
        Assert.Equal([15, 14], sliced.Arms.Select(arm => arm.Missing));
        Assert.All(told.SkipLast(1), slice => Assert.False(slice.IsComplete));
        Assert.Equal(batchSize == 1, told.Count > 10);
    }

    [Fact]
    public void Lead_counts_for_the_campaign_that_it_has_now_and_once_after_a_merge()
    {
        var (experiment, brochure, story) = _lab.Running();
        Guid moved = Lead(brochure), master = Lead(brochure), subordinate = Lead(brochure);
        _funnel.Marketing.Update(new Entity(LeadTable.LogicalName, moved) { [LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, story) });
        _funnel.Admin.Execute(new MergeRequest
        {
            Target = new EntityReference(LeadTable.LogicalName, master),
            SubordinateId = subordinate,
            UpdateContent = new Entity(LeadTable.LogicalName),
            PerformParentingChecks = false,
        });

        Assert.Equal([1, 1], _funnel.MarketingClient.CompareWholeExperiment(experiment).Arms.Select(arm => arm.Undecided));
    }

    [Fact]
    public void Ended_one_answers_what_was_kept_whatever_became_of_its_leads()
    {
        var (experiment, brochure, story) = _lab.Running();
        _lab.Leads(brochure, reached: 4, lost: 36);
        _lab.Leads(story, reached: 20, lost: 20);
        _lab.End(experiment);
        _lab.Leads(brochure, reached: 50, lost: 0);

        var comparison = _funnel.MarketingClient.CompareExperiment(experiment);

        Assert.Equal((true, ExperimentOutcome.BetterArm, "A case pays.", ""), (comparison.IsComplete, comparison.Outcome, comparison.Lesson, comparison.NextState));
        Assert.Equal([(4, false), (20, true)], comparison.Arms.Select(arm => (arm.Reached, arm.IsBetter)));
    }

    [Fact]
    public void Draft_is_compared_as_well_once_it_has_measure_and_days()
    {
        var draft = _lab.Draft();
        _lab.Arm(draft, "Alone", null);
        Assert.Equal(0, Assert.Single(_funnel.MarketingClient.CompareWholeExperiment(draft).Arms).Reached);

        var idea = _funnel.Marketing.Create(new Entity(ExperimentTable.LogicalName) { [ExperimentTable.Name] = "Idea" });
        Assert.Equal("CRMA6030", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.CompareExperiment(idea)).Code);
    }

    [Fact]
    public void State_of_another_experiment_is_refused()
    {
        var (experiment, brochure, _) = _lab.Running();
        _lab.Leads(brochure, reached: 1, lost: 1);
        var state = _funnel.MarketingClient.CompareExperiment(experiment, batchSize: 1).NextState;
        var other = _lab.Draft("Other");

        Assert.Equal("CRMA6011", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.CompareExperiment(other, state)).Code);
    }

    private Guid Lead(Guid campaign) => _funnel.Marketing.Create(new Entity(LeadTable.LogicalName)
    {
        [LeadTable.Subject] = "Machines",
        [LeadTable.LastName] = "Lovelace",
        [LeadTable.CampaignId] = new EntityReference(CampaignTable.LogicalName, campaign),
    });

    private sealed class Told(List<ExperimentComparison> told) : IProgress<ExperimentComparison>
    {
        public void Report(ExperimentComparison value) => told.Add(value);
    }
}
