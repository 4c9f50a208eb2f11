using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Experiments;
using Xunit;

namespace CrmAlignment.Domain.Tests.Experiments;

public sealed class ExperimentComparisonTests
{
    private static readonly ExperimentTerms Terms = new(20, 0.95m);

    [Fact]
    public void Chances_of_no_cases_and_of_one_are_those_of_the_integral_by_hand()
    {
        // Over the angle t from 0 to a quarter turn q the one has the density 1 / q, so that it is below t by t / q, and the other 4 sin(t)^2 / pi.
        // The integral of 8 / pi^2 x t sin(t)^2 is 8 / pi^2 x (q^2 / 4 + 1 / 4) = 1 / 2 + 2 / pi^2.
        var above = BestChance.Of(BetaDistribution.After(1, 0), [BetaDistribution.After(0, 0)]);

        Assert.Equal(0.5 + (2 / (Math.PI * Math.PI)), above, 8);
    }

    // Of integer parameters the chance is a finite sum; 1 and 1 against 2 and 1: one half of x against x squared, 2/3. 1 and 2 against 2 and 1: 5/6.
    [Theory]
    [InlineData(2, 1, 1, 1, 2.0 / 3)]
    [InlineData(2, 1, 1, 2, 5.0 / 6)]
    [InlineData(8, 4, 8, 4, 0.5)]
    public void Chance_is_that_of_exact_fractions(double a, double b, double otherA, double otherB, double expected) =>
        Assert.Equal(expected, BestChance.Of(new BetaDistribution(a, b), [new BetaDistribution(otherA, otherB)]), 8);

    [Theory]
    [InlineData(12, 88, 20, 80)]
    [InlineData(0, 50, 3, 47)]
    [InlineData(300, 9_700, 40, 960)]
    [InlineData(20, 0, 1, 19)]
    public void Chance_agrees_with_a_fine_sum_over_the_angle(int part, int rest, int otherPart, int otherRest) => Assert.Equal(
        Summed(BetaDistribution.After(part, rest), BetaDistribution.After(otherPart, otherRest)),
        BestChance.Of(BetaDistribution.After(part, rest), [BetaDistribution.After(otherPart, otherRest)]),
        6);

    [Fact]
    public void Chances_of_all_arms_are_1_together_and_change_places_with_the_arms()
    {
        var arms = new[] { Tally(12, 88), Tally(20, 80), Tally(17, 70), Tally(5, 30) };

        var there = Compare(arms).Arms.Select(arm => arm.ChanceBest!.Value).ToArray();
        var back = Compare(arms.Reverse().ToArray()).Arms.Select(arm => arm.ChanceBest!.Value).Reverse();

        Assert.InRange(there.Sum(), 0.9997m, 1.0003m);
        Assert.Equal(there, back);
    }

    [Fact]
    public void Equal_arms_are_best_by_equal_chances()
    {
        var comparison = Compare(Tally(10, 30), Tally(10, 30), Tally(10, 30), Tally(10, 30));

        Assert.All(comparison.Arms, arm => Assert.Equal(0.25m, arm.ChanceBest));
        Assert.False(comparison.IsRuleMet);
    }

    [Fact]
    public void More_that_reached_the_layer_never_lower_the_chance()
    {
        var chances = Enumerable.Range(0, 41).Select(reached => Compare(Tally(10, 30), Tally(reached, 40 - reached)).Arms[1].ChanceBest!.Value).ToArray();

        Assert.Equal(chances.OrderBy(chance => chance), chances);
        Assert.InRange(chances[40] - chances[0], 0.99m, 1m);
    }

    [Fact]
    public void Nothing_is_compared_while_an_arm_has_fewer_decided_leads_than_agreed()
    {
        // 19 of the second are decided; those on the way do not help.
        var comparison = Compare(Tally(10, 30), new ArmTally(19, 0, 500));

        Assert.False(comparison.HasEnoughData);
        Assert.False(comparison.IsRuleMet);
        Assert.Null(comparison.Leader);
        Assert.All(comparison.Arms, arm => Assert.Null(arm.ChanceBest));
        Assert.Equal([0, 1], comparison.Arms.Select(arm => arm.Missing));
        Assert.Null(comparison.Arms[1].ChanceBetterThanControl);
        Assert.Equal(1m, comparison.Arms[1].Share);
    }

    [Fact]
    public void An_arm_is_held_against_the_control_though_a_third_has_too_few_leads()
    {
        var comparison = Compare(Tally(10, 30), Tally(30, 10), Tally(1, 1));

        Assert.Null(comparison.Arms[0].ChanceBetterThanControl);
        Assert.InRange(comparison.Arms[1].ChanceBetterThanControl!.Value, 0.999m, 1m);
        Assert.Null(comparison.Arms[2].ChanceBetterThanControl);
    }

    [Fact]
    public void One_arm_alone_is_compared_with_nothing()
    {
        var comparison = Compare(Tally(10, 30));

        Assert.False(comparison.HasEnoughData);
        Assert.Equal(0.25m, comparison.Arms[0].Share);
    }

    [Fact]
    public void Share_and_interval_of_no_decided_leads_are_not_known()
    {
        var arm = Compare(new ArmTally(0, 0, 7), Tally(1, 2)).Arms[0];

        Assert.Equal((null, null, null, 20), (arm.Share, arm.Low, arm.High, arm.Missing));
    }

    [Theory]
    [InlineData(0, 20, 0, 0.1166)]
    [InlineData(20, 0, 0.8834, 1)]
    public void Interval_reaches_the_end_where_no_lead_is_on_the_other_side(int reached, int rest, double low, double high)
    {
        var arm = Compare(Tally(reached, rest), Tally(1, 2)).Arms[0];

        Assert.Equal((low, high), ((double)arm.Low!, (double)arm.High!));
    }

    [Theory]
    [InlineData(0.03, 100)]
    [InlineData(0.2, 40)]
    [InlineData(0.5, 25)]
    public void Interval_covers_the_truth_in_95_of_100_experiments(double truth, int sample)
    {
        var intervals = Enumerable.Range(0, sample + 1).Select(reached => Compare(Tally(reached, sample - reached), Tally(1, 2)).Arms[0]).ToArray();
        var random = new Random(11);

        var covered = Enumerable.Range(0, 10_000).Select(_ => intervals[Drawn(random, truth, sample)]).Count(arm => (double)arm.Low! <= truth && truth <= (double)arm.High!);

        // Counts are whole, so that the promise is kept on average over samples, not by each.
        Assert.InRange(covered, 9_150, 9_850);
    }

    [Fact]
    public void An_arm_that_is_better_by_95_of_100_is_better_in_so_many_worlds()
    {
        // Shares are drawn as the prior says, then leads; of the leaders whose chance is near 0.95, so many must truly be better.
        var random = new Random(5);
        int told = 0, right = 0;
        for (var world = 0; world < 20_000; world++)
        {
            var (one, other) = (Drawn(random), Drawn(random));
            var (reached, otherReached) = (Drawn(random, one, 20), Drawn(random, other, 20));
            var chance = Chances.GetOrAdd((reached, otherReached), pair => Compare(Tally(pair.Item1, 20 - pair.Item1), Tally(pair.Item2, 20 - pair.Item2)).Arms[0].ChanceBest!.Value);
            if (chance is >= 0.92m and <= 0.98m)
            {
                told++;
                right += one > other ? 1 : 0;
            }
        }

        Assert.InRange(told, 500, 2_000);
        Assert.InRange((double)right / told, 0.93, 0.97);
    }

    // What the documents say of looking often: two equal arms with 15 % each, looked at after each 40 leads of either up to 400.
    [Theory]
    [InlineData(40, 0.95, 0.25, 0.45)]
    [InlineData(200, 0.95, 0.15, 0.30)]
    [InlineData(400, 0.95, 0.05, 0.15)]
    [InlineData(40, 0.99, 0.05, 0.15)]
    [InlineData(200, 0.99, 0.02, 0.09)]
    public void Looking_often_finds_a_difference_where_there_is_none_the_less_often_the_more_was_agreed(int minimum, double chance, double least, double most)
    {
        var random = new Random(3);

        var stopped = Enumerable.Range(0, 200).Count(_ => IsStopped(random, new ExperimentTerms(minimum, (decimal)chance)));

        Assert.InRange(stopped / 200.0, least, most);
    }

    private static readonly Memo Chances = new();

    private static bool IsStopped(Random random, ExperimentTerms terms)
    {
        int one = 0, other = 0;
        for (var leads = 40; leads <= 400; leads += 40)
        {
            one += Drawn(random, 0.15, 40);
            other += Drawn(random, 0.15, 40);
            if (Compare(terms, Tally(one, leads - one), Tally(other, leads - other)).IsRuleMet)
            {
                return true;
            }
        }

        return false;
    }

    private static ArmTally Tally(int reached, int rest) => new(reached, rest, 0);

    private static ExperimentComparison Compare(params ArmTally[] tallies) => Compare(Terms, tallies);

    private static ExperimentComparison Compare(ExperimentTerms terms, params ArmTally[] tallies) => new(terms, tallies
        .Select((tally, arm) => new KeyValuePair<ExperimentArm, ArmTally>(new ExperimentArm(Guid.NewGuid(), "Arm " + arm, Guid.NewGuid(), arm == 0), tally))
        .ToArray());

    private static int Drawn(Random random, double truth, int sample) => Enumerable.Range(0, sample).Count(_ => random.NextDouble() < truth);

    // A share as Jeffreys' prior has it: the squared sine of an angle that lies anywhere.
    private static double Drawn(Random random) => Math.Pow(Math.Sin(random.NextDouble() * Math.PI / 2), 2);

    private static double Summed(BetaDistribution share, BetaDistribution other)
    {
        const int Strips = 100_000;
        const double Width = Math.PI / 2 / Strips;
        double below = 0, above = 0;
        for (var strip = 0; strip < Strips; strip++)
        {
            var density = other.DensityOfAngle((strip + 0.5) * Width) * Width;
            above += share.DensityOfAngle((strip + 0.5) * Width) * Width * (below + (density / 2));
            below += density;
        }

        return above;
    }

    private sealed class Memo
    {
        private readonly Dictionary<(int, int), decimal> _known = [];

        public decimal GetOrAdd((int, int) key, Func<(int, int), decimal> make)
        {
            if (!_known.TryGetValue(key, out var value))
            {
                _known[key] = value = make(key);
            }

            return value;
        }
    }
}
