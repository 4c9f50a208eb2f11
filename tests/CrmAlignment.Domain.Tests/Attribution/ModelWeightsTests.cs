using System;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using Xunit;

namespace CrmAlignment.Domain.Tests.Attribution;

public sealed class ModelWeightsTests
{
    private static readonly DateTime Day = new(2026, 3, 2);

    [Theory]
    [InlineData(AttributionModel.First, "1")]
    [InlineData(AttributionModel.First, "1 0 0", 0, 7, 14)]
    [InlineData(AttributionModel.Last, "0 0 1", 0, 7, 14)]
    [InlineData(AttributionModel.Linear, "1 1 1", 0, 7, 14)]
    [InlineData(AttributionModel.Position, "1")]
    [InlineData(AttributionModel.Position, "1 1", 0, 7)]

    // 40, 20 and 40 of 100 are 2 : 1 : 2; with two between, 40, 10, 10 and 40 are 4 : 1 : 1 : 4.
    [InlineData(AttributionModel.Position, "2 1 2", 0, 7, 14)]
    [InlineData(AttributionModel.Position, "4 1 1 4", 0, 7, 14, 14)]

    // Half for each week before the last touch.
    [InlineData(AttributionModel.TimeDecay, "250000000 500000000 1000000000", 0, 7, 14)]

    // Whatever is older than thirty half-lives weighs nothing, but the last touch always counts.
    [InlineData(AttributionModel.TimeDecay, "0 1000000000", 0, 365)]
    public void Weights_are_those_of_the_model(AttributionModel model, string weights, params int[] days) => Assert.Equal(
        weights,
        string.Join(" ", ModelWeights.Of(model, (days.Length == 0 ? [0] : days).Select(day => Day.AddDays(day)).ToArray(), 7)));

    [Fact]
    public void There_is_no_other_model() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ModelWeights.Of((AttributionModel)9, [Day], 7));

    // 2^(-1/7) = 0.905723664..., 2^(-3/7) = 0.742997145..., 2^(-10/7) = 0.371498572...: by bc, scale 20.
}
