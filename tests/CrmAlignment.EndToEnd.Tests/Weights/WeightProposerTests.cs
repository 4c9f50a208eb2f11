using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Weights;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Weights;

/// <summary>What is proposed, what is not, and why.</summary>
public sealed class WeightProposerTests
{
    [Fact]
    public void Points_follow_what_the_criteria_are_worth()
    {
        // Two of three sold log odds are A's, one is B's, none C's.
        var leads = MadeLeads.Draw(11, 8, 1000, -1.5, 2, 1, 0);

        var proposal = WeightProposer.Propose(MadeLeads.Set(20, 20, 20, 20), leads);

        Assert.Null(proposal.Reason);
        Assert.Equal(20, proposal.Criteria[0].ProposedPoints);
        Assert.InRange(proposal.Criteria[1].ProposedPoints!.Value, 8, 12);
        Assert.InRange(proposal.Criteria[2].ProposedPoints!.Value, 0, 2);
        Assert.True(proposal.HeldOut!.After.Won * proposal.HeldOut.Before.Decided > proposal.HeldOut.Before.Won * proposal.HeldOut.After.Decided);
    }

    [Theory]
    [InlineData(39, 60, "TooFewDecided")]
    [InlineData(60, 39, "TooFewDecided")]
    [InlineData(40, 40, null)]
    public void Forty_won_and_forty_lost_leads_are_needed(int won, int lost, string? expected)
    {
        // In each of two months who meets A is won, all but one in ten.
        var leads = Enumerable.Range(0, 2).SelectMany(month => new[]
        {
            new LeadGroup(month, "1", Half(won * 9 / 10, month), Half(lost / 10, month), 0),
            new LeadGroup(month, "0", Half(won - won * 9 / 10, month), Half(lost - lost / 10, month), 5),
        }).ToList();

        var proposal = WeightProposer.Propose(MadeLeads.Set(10, 10), leads);

        Assert.Equal((won, lost, 10, expected), (proposal.Won, proposal.Lost, proposal.Undecided, proposal.Reason?.ToString()));
        Assert.Equal(expected is null, proposal.Criteria[0].ProposedPoints is not null);
    }

    [Fact]
    public void Nothing_is_proposed_when_no_month_can_be_held_out()
    {
        var leads = MadeLeads.Draw(3, 1, 400, -1, 3);

        Assert.Equal(NoProposal.TooFewHeldOut, WeightProposer.Propose(MadeLeads.Set(10, 10), leads).Reason);
    }

    [Fact]
    public void Criterion_that_nearly_all_leads_meet_keeps_its_points()
    {
        var leads = MadeLeads.Draw(5, 6, 300, -1, 2).Select(group => group with { Held = group.Held + "1" }).ToList();
        leads.Add(new LeadGroup(leads[0].Month, "10", 0, 19, 0));

        var proposal = WeightProposer.Propose(MadeLeads.Set(10, 10, 7), leads);

        Assert.Equal((false, 7, null), (proposal.Criteria[1].HasEnoughData, proposal.Criteria[1].ProposedPoints, proposal.Criteria[1].Coefficient));
        Assert.Equal(10, proposal.Criteria[0].ProposedPoints);
        Assert.Equal(NoProposal.NothingVaries, WeightProposer.Propose(MadeLeads.Set(10, 7), [.. leads.Select(group => group with { Held = group.Held[1..] })]).Reason);
    }

    [Fact]
    public void Criterion_of_lost_leads_gets_no_points_and_a_required_one_stays_required()
    {
        var leads = MadeLeads.Draw(9, 6, 500, -0.5, 2, -1.5, -1);
        var set = MadeLeads.Set(10, 10, 10, 10);
        set = set with { Criteria = [set.Criteria[0], set.Criteria[1], set.Criteria[2] with { IsRequired = true, Points = 0 }] };

        var proposal = WeightProposer.Propose(set, leads);

        Assert.Equal([10, 0, null], proposal.Criteria.Select(criterion => criterion.ProposedPoints));
        Assert.Equal(0, proposal.Criteria[1].Coefficient);
        Assert.InRange(proposal.Criteria[2].Coefficient!.Value, -1.3, -0.7);
    }

    [Fact]
    public void Only_criteria_of_lost_leads_give_no_proposal()
    {
        var leads = MadeLeads.Draw(9, 6, 500, 0.5, -2, -1.5);
        var set = MadeLeads.Set(10, 10, 10);

        // The required one foretells; nothing is left that could give points.
        set = set with { Criteria = [set.Criteria[0] with { IsRequired = true }, set.Criteria[1]] };

        Assert.Equal(NoProposal.NothingCounts, WeightProposer.Propose(set, leads).Reason);
    }

    [Fact]
    public void Threshold_leaves_as_many_leads_ready_as_before()
    {
        var leads = MadeLeads.Draw(13, 6, 1000, -1, 1.5, 1.0, 0.5);
        var set = MadeLeads.Set(20, 10, 10, 10);

        var proposal = WeightProposer.Propose(set, leads);

        // Half of the leads meet two of three. With three different points there are eight scores of an eighth each, so the half can be met exactly.
        Assert.InRange(proposal.All!.After.Leads, proposal.All.Before.Leads * 0.9, proposal.All.Before.Leads * 1.1);
        Assert.Equal(leads.Sum(group => group.Leads), proposal.All.All.Leads);
    }

    [Fact]
    public void What_came_later_is_not_known_to_what_foretells()
    {
        var leads = MadeLeads.Draw(17, 6, 200, -1, 2, 0.5);
        var last = leads.Max(group => group.Month);
        var turned = leads.Select(group => group.Month == last ? group with { Won = group.Lost, Lost = group.Won } : group).ToList();
        var set = MadeLeads.Set(10, 10, 10);

        var asItWas = new HeldOutMonths(set, [0, 1], leads).ByModel;
        var otherwise = new HeldOutMonths(set, [0, 1], turned).ByModel;

        Assert.Equal(asItWas.Select(forecast => forecast.Chance), otherwise.Select(forecast => forecast.Chance));
        Assert.NotEqual(asItWas.Sum(forecast => forecast.SquaredErrors), otherwise.Sum(forecast => forecast.SquaredErrors));
    }

    [Fact]
    public void What_is_proposed_is_never_worse_than_the_base_rate_on_held_out_months()
    {
        var random = new Random(23);
        var proposed = 0;
        for (var round = 0; round < 300; round++)
        {
            var strength = round % 3 * 1.2;
            double[] coefficients = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (random.NextDouble() * 2 - 1) * strength)];
            var leads = MadeLeads.Draw(round, random.Next(2, 9), random.Next(20, 80), random.NextDouble() * 2 - 1, coefficients);

            var proposal = WeightProposer.Propose(MadeLeads.Set(10, [.. coefficients.Select(_ => 10)]), leads);

            if (proposal.Reason is null)
            {
                proposed++;
                var (model, baseRate) = Brier(leads, coefficients.Length);
                Assert.Equal(model, proposal.Quality!.Brier, 1e-12);
                Assert.Equal(baseRate, proposal.Quality.BaseRateBrier, 1e-12);
                Assert.True(model < baseRate, $"round {round}: {model} of {baseRate}");
            }
        }

        Assert.InRange(proposed, 20, 200);
    }

    [Fact]
    public void Noise_is_rarely_taken_for_a_finding()
    {
        // One-sided 2.5 %, of 400; more than 20 have a chance below 1 in 200.
        var proposed = Enumerable.Range(0, 400).Count(seed =>
            WeightProposer.Propose(MadeLeads.Set(10, 10, 10, 10), MadeLeads.Draw(seed, 6, 60, 0, 0, 0, 0)).Reason is null);

        Assert.InRange(proposed, 0, 20);
    }

    // Once more from its definition: a lead at a time, months in their order.
    private static (double Model, double BaseRate) Brier(List<LeadGroup> leads, int count)
    {
        var set = MadeLeads.Set(10, [.. Enumerable.Repeat(10, count)]);
        var used = Enumerable.Range(0, count).Where(index => leads.Where(group => group.Meets(index)).Sum(group => group.Decided) is var met && met >= 20
            && leads.Sum(group => group.Decided) - met >= 20).ToArray();
        var model = new List<double>();
        var baseRate = new List<double>();
        foreach (var month in leads.Select(group => group.Month).Distinct().Order())
        {
            var before = leads.FindAll(group => group.Month < month);
            int won = before.Sum(group => group.Won), lost = before.Sum(group => group.Lost);
            if (won >= 20 && lost >= 20)
            {
                var fitted = new WeightFit(set.Criteria, used).To(before).Model;
                foreach (var (group, isWon) in leads.Where(group => group.Month == month).SelectMany(group =>
                    Enumerable.Repeat((group, 1), group.Won).Concat(Enumerable.Repeat((group, 0), group.Lost))))
                {
                    model.Add(Math.Pow(fitted.Chance(group) - isWon, 2));
                    baseRate.Add(Math.Pow((double)won / (won + lost) - isWon, 2));
                }
            }
        }

        return (model.Average(), baseRate.Average());
    }

    private static int Half(int number, int month) => month == 0 ? number / 2 : number - number / 2;
}
