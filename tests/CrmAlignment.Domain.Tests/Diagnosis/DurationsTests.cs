using System;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Diagnosis;

public sealed class DurationsTests
{
    [Fact]
    public void Quantile_is_true_to_two_and_a_half_percent()
    {
        var random = new Random(3);
        var days = Enumerable.Range(0, 5000).Select(_ => Math.Pow(10, (random.NextDouble() * 4) - 1)).Order().ToArray();
        var durations = new Durations();
        foreach (var duration in days)
        {
            durations.Add(TimeSpan.FromDays(duration));
        }

        foreach (var share in new[] { 0.1, 0.5, 0.9, 1 })
        {
            var truth = days[(int)Math.Ceiling(share * days.Length) - 1];
            Assert.InRange((double)durations.Quantile(share)!.Value, (truth * 0.975) - 0.005, (truth * 1.025) + 0.005);
        }
    }

    [Fact]
    public void Quantile_of_nothing_is_unknown() => Assert.Null(new Durations().Quantile(0.5));

    [Fact]
    public void What_took_no_time_or_less_is_0()
    {
        var durations = new Durations();
        durations.Add(TimeSpan.Zero);
        durations.Add(TimeSpan.FromSeconds(-5));

        Assert.Equal((2, 0m), (durations.Count, durations.Quantile(0.9)));
    }
}
