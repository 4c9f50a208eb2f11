using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

/// <summary>Whatever is done with measures is done with each that is declared: none is forgotten when one is added.</summary>
public sealed class MeasuresTests
{
    private static readonly DateTime Day = new(2026, 1, 15);

    public static TheoryData<int> Each => [.. Measure.All.Select(measure => measure.Index)];

    [Theory]
    [MemberData(nameof(Each))]
    public void Measure_is_added_taken_away_compared_and_written(int index)
    {
        var measure = Measure.All[index];
        var three = new Measures { [measure] = 3 };

        Assert.Equal((3m, 6m, -3m), (three[measure], (three + three)[measure], (-three)[measure]));
        Assert.True((three - three).IsZero && !three.IsZero);
        Assert.True(three == Measures.Zero + three && three != Measures.Zero && three != three + three);
        Assert.Equal(three.GetHashCode(), (three + Measures.Zero).GetHashCode());
        var column = Assert.Single(three.NonZeroColumns());
        Assert.Equal((measure.Column, measure.IsAmount ? RecordValueKind.DecimalNumber : RecordValueKind.WholeNumber), (column.Column, column.Value.Kind));
        Assert.Equal(three, Measures.Of(new RecordSnapshot(three.Columns())));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Measure_goes_from_the_posting_through_the_fold_to_the_scorecard(int index)
    {
        var measure = Measure.All[index];
        var customer = new Customer("account", Guid.NewGuid());
        Contribution[] contributed = [new(new ContributionKey(Day, customer, null, null), new Measures { [measure] = 2 })];

        var posted = Assert.Single(Posting.Of(new SourceSave("lead", Guid.NewGuid(), Guid.NewGuid()), [], contributed, _ => false, Guid.NewGuid));
        var fact = UnfoldedFact.Of(posted.Id, "1", new RecordSnapshot(posted.Values));
        var batch = new FoldBatch([fact], TimeZoneInfo.Utc);
        var noClients = new Dictionary<ClientPeriodKey, ClientPeriodRow>();
        var plan = FoldPlan.Of(
            batch, FoldedClients.Of(batch, noClients, noClients), new Dictionary<ScorecardKey, ScorecardRow>(), DateTime.UnixEpoch, Guid.NewGuid);

        Assert.Equal(2m, posted[measure.Column].AsNumber);
        Assert.All(plan.ScorecardChanges, change => Assert.Equal(2m, change[measure.Column].AsNumber));
        Assert.Equal(measure.IsKeptByClient ? 3 : 0, plan.ClientPeriodChanges.Count);
        Assert.All(plan.ClientPeriodChanges, change => Assert.Equal(2m, change[measure.Column].AsNumber));
    }

    [Fact]
    public void Sums_are_those_of_each_measure() => Prop.ForAll<int[]>(values =>
    {
        Measures At(int row) => Measure.All.Aggregate(
            Measures.Zero, (sum, measure) => sum + new Measures { [measure] = values.Length == 0 ? 0 : values[(row + measure.Index) % values.Length] });

        var (left, right) = (At(0), At(5));
        return Measure.All.All(measure => (left + right)[measure] == left[measure] + right[measure] && (left - right)[measure] == left[measure] - right[measure]);
    }).QuickCheckThrowOnFailure();
}
