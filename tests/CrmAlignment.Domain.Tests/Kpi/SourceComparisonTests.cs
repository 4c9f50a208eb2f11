using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

/// <summary>What a recalculation posts, and what an audit tells people.</summary>
public sealed class SourceComparisonTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Guid Unit = Guid.NewGuid();
    private static readonly TimeZoneInfo Kyiv = TimeZones.Find("Europe/Kyiv");

    // 01:30 of the first of April in Kyiv.
    private static readonly DateTime LateInMarch = new(2026, 3, 31, 22, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Ledger_that_holds_what_the_record_contributes_needs_nothing()
    {
        var comparison = Compare(TimeZoneInfo.Utc, [Fact(1, new DateTime(2026, 3, 31))], Lead());

        Assert.Empty(comparison.Corrections(Guid.NewGuid));
        Assert.Empty(comparison.Drifts());
    }

    [Fact]
    public void Fact_that_a_former_zone_dated_is_taken_back_there_and_posted_anew_with_its_instant()
    {
        var comparison = Compare(Kyiv, [Fact(1, new DateTime(2026, 3, 31))], Lead());

        var rows = comparison.Corrections(Guid.NewGuid);
        Assert.Equal([-1, 1], rows.Select(row => row[Measure.LeadsCreated.Column].AsWholeNumber!.Value));
        Assert.All(rows, row => Assert.Equal(LateInMarch, row[KpiFactTable.OccurredOn].AsDateTime));
        Assert.Equal(new DateTime(2026, 3, 31), rows[0][KpiFactTable.Date].AsDateTime);
        Assert.True(rows[1][KpiFactTable.Date].IsEmpty);
        Assert.Equal([(3, 0m, 1m), (4, 1m, 0m)], comparison.Drifts().Select(drift => (drift.Scorecard.Period.Start.Month, drift.Expected, drift.Stored)).Order());
    }

    [Fact]
    public void Facts_that_have_been_moved_need_nothing_more()
    {
        PostedFact[] moved = [Fact(1, new DateTime(2026, 3, 31)), Fact(-1, new DateTime(2026, 3, 31)), Fact(1, new DateTime(2026, 4, 1))];

        Assert.Empty(Compare(Kyiv, moved, Lead()).Corrections(Guid.NewGuid));
        Assert.Empty(Compare(Kyiv, moved, Lead()).Drifts());
    }

    [Fact]
    public void Moved_fact_keeps_the_date_that_it_was_given_when_it_is_folded()
    {
        var back = Compare(Kyiv, [Fact(1, new DateTime(2026, 3, 31))], Lead()).Corrections(Guid.NewGuid)[0];

        var fact = UnfoldedFact.Of(back.Id, null, new RecordSnapshot(back.Values));

        Assert.Equal(new DateTime(2026, 3, 31), fact.Date(Kyiv));
    }

    [Fact]
    public void Fact_that_is_not_folded_yet_is_dated_by_the_zone_as_it_is()
    {
        Assert.Empty(Compare(Kyiv, [Fact(1, date: null)], Lead()).Corrections(Guid.NewGuid));
    }

    [Fact]
    public void Record_that_is_gone_is_taken_back_and_told_with_what_it_was_stored()
    {
        var comparison = Compare(TimeZoneInfo.Utc, [Fact(1, new DateTime(2026, 3, 31))]);

        Assert.Equal(-1, Assert.Single(comparison.Corrections(Guid.NewGuid))[Measure.LeadsCreated.Column].AsWholeNumber);
        var drift = Assert.Single(comparison.Drifts());
        Assert.Equal((new SourceReference("lead", Id), Unit, Measure.LeadsCreated.Column, -1m), (drift.Source!.Value, drift.BusinessUnitId!.Value, drift.Measure, drift.Difference));
    }

    [Fact]
    public void Drift_that_is_found_again_with_other_values_has_the_same_key()
    {
        var first = Assert.Single(Compare(TimeZoneInfo.Utc, [Fact(2, null)], Lead()).Drifts());
        var second = Assert.Single(Compare(TimeZoneInfo.Utc, [Fact(7, null)], Lead()).Drifts());

        Assert.Equal(KpiDriftWrites.KeyOf(first), KpiDriftWrites.KeyOf(second));
        Assert.NotEqual(KpiDriftWrites.KeyOf(first), KpiDriftWrites.KeyOf(first with { BusinessUnitId = null }));
        Assert.True(KpiDriftWrites.KeyOf(first).Length <= 200);
    }

    private static SourceComparison Compare(TimeZoneInfo zone, PostedFact[] facts, params Contribution[] contributions) =>
        new(new SourceFacts("lead", Id, facts), contributions, zone);

    private static PostedFact Fact(int count, DateTime? date) =>
        new(Guid.NewGuid(), Lead() with { Measures = new Measures { [Measure.LeadsCreated] = count } }, date, CustomerExists: true);

    private static Contribution Lead() =>
        new(new ContributionKey(LateInMarch, null, null, Unit), new Measures { [Measure.LeadsCreated] = 1 });
}
