using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Weights;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Weights;

/// <summary>The fit finds what is there, stays finite, and is the optimum that it claims to be.</summary>
public sealed class LogisticRegressionTests
{
    [Fact]
    public void Fit_recovers_the_coefficients_of_the_model_that_made_the_leads()
    {
        var leads = MadeLeads.Draw(7, 10, 4000, -1.0, 1.5, 0.7, 0, -0.8);

        var model = new LogisticRegression(leads, [0, 1, 2, 3]).Fit(0.3, 4);

        // Four standard errors: of a coefficient about 2 / sqrt(40,000 x 0.24) = 0.02, a little more for the intercept.
        Assert.Equal(-1.0, model.Intercept, 0.1);
        Assert.All(new[] { 1.5, 0.7, 0, -0.8 }.Zip(model.Coefficients), pair => Assert.Equal(pair.First, pair.Second, 0.085));
    }

    [Fact]
    public void Coefficient_of_one_criterion_is_the_log_of_the_odds_ratio_when_the_penalty_vanishes()
    {
        // 30 of 40 with it, 20 of 50 without: odds of 3 and 2/3, their ratio 4.5.
        var model = new LogisticRegression([new(0, "1", 30, 10, 0), new(0, "0", 20, 30, 9)], [0]).Fit(1e-9, 1);

        Assert.Equal(Math.Log(4.5), model.Coefficients[0], 1e-6);
        Assert.Equal(Math.Log(2d / 3), model.Intercept, 1e-6);
        Assert.Equal(0.75, model.Chance(new LeadGroup(0, "1", 0, 0, 1)), 1e-6);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(10)]
    public void Coefficients_of_separable_leads_stay_finite(double penalty)
    {
        var model = new LogisticRegression([new(0, "1", 200, 0, 0), new(0, "0", 0, 200, 0)], [0]).Fit(penalty, 1);

        // Where the slope is 0, the penalty pulls as much as the 200 leads that met it are still missed by.
        var chance = model.Chance(new LeadGroup(0, "1", 0, 0, 1));
        Assert.Equal(200 * (1 - chance), penalty * model.Coefficients[0], 1e-6);
        Assert.InRange(chance, 0.8, 0.9999);
        Assert.Equal(0, model.Intercept + model.Coefficients[0] / 2, 1e-6);
    }

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, 3)]
    [InlineData(3, 100)]
    public void Fit_is_where_plain_gradient_ascent_arrives(int seed, double penalty)
    {
        var leads = MadeLeads.Draw(seed, 2, 150, -0.5, 1.2, -0.6, 0.3);

        var model = new LogisticRegression(leads, [0, 2]).Fit(penalty, 3);
        var climbed = Ascend(leads, [0, 2], penalty);

        Assert.Equal(climbed[0], model.Intercept, 1e-6);
        Assert.Equal(climbed[1], model.Coefficients[0], 1e-6);
        Assert.Equal(0, model.Coefficients[1]);
        Assert.Equal(climbed[2], model.Coefficients[2], 1e-6);
    }

    // The same function, lead by lead, by steps along its slope alone.
    private static double[] Ascend(List<LeadGroup> leads, int[] criteria, double penalty)
    {
        var weights = new double[criteria.Length + 1];
        for (var step = 0; step < 20_000; step++)
        {
            var slope = weights.Select((weight, index) => index == 0 ? 0 : -penalty * weight).ToArray();
            foreach (var group in leads)
            {
                var held = criteria.Select(criterion => group.Meets(criterion) ? 1d : 0).Prepend(1).ToArray();
                var missed = group.Won - group.Decided / (1 + Math.Exp(-held.Zip(weights, (is1, weight) => is1 * weight).Sum()));
                slope = [.. slope.Zip(held, (sum, is1) => sum + missed * is1)];
            }

            weights = [.. weights.Zip(slope, (weight, up) => weight + up * 0.004)];
        }

        return weights;
    }
}
