using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// What the ledger holds of a record beside what the record contributes: what is to post, and what a person should know of it. A fact that
/// is dated otherwise than the organization's present time zone would is moved to the date of that zone.
/// </summary>
public sealed class SourceComparison
{
    private static readonly Func<Guid, bool> NobodyIsGone = _ => false;

    private readonly SourceFacts _facts;
    private readonly IReadOnlyList<Contribution> _contributions;
    private readonly TimeZoneInfo _zone;

    /// <summary>Compares.</summary>
    /// <param name="facts">All that the ledger holds of the record.</param>
    /// <param name="contributions">What the record contributes; nothing when it is gone.</param>
    /// <param name="zone">The organization's zone.</param>
    public SourceComparison(SourceFacts facts, IReadOnlyList<Contribution> contributions, TimeZoneInfo zone)
    {
        _facts = facts;
        _contributions = contributions;
        _zone = zone;
    }

    /// <summary>The rows to create in crma_kpifact; none when the ledger is right.</summary>
    /// <param name="newId">Makes the id of a row.</param>
    public IReadOnlyList<RecordChange> Corrections(Func<Guid> newId)
    {
        var lacking = ContributionDifference.Of(_facts.Posted, _contributions).Select(row => new DatedContribution(row, Date: null));
        return Posting.Rows(_facts, lacking.Concat(Moves()), NobodyIsGone, newId);
    }

    /// <summary>
    /// The measures that differ, by month, customer, campaign, business unit and lead category; none where they agree, though days within a month differ.
    /// </summary>
    public IReadOnlyList<KpiDrift> Drifts()
    {
        var expected = Sum(_contributions.Select(row => new DatedContribution(row, PostedFact.DateOf(row.Key, _zone))));
        var stored = Sum(_facts.Facts.Select(fact => new DatedContribution(fact.Contribution, fact.CountsOn(_zone))));
        return expected.Keys.Union(stored.Keys)
            .SelectMany(key => Measure.All.Select(measure => Drift(key, measure, Of(expected, key)[measure], Of(stored, key)[measure])))
            .Where(drift => drift.Difference != 0)
            .ToArray();
    }

    private static Measures Of(Dictionary<ContributionKey, MeasureSum> sums, ContributionKey key) =>
        sums.TryGetValue(key, out var sum) ? sum.Total() : Measures.Zero;

    // By the first day of the month instead of the instant.
    private static Dictionary<ContributionKey, MeasureSum> Sum(IEnumerable<DatedContribution> rows)
    {
        var sums = new Dictionary<ContributionKey, MeasureSum>();
        foreach (var row in rows)
        {
            var key = row.Contribution.Key with { When = Period.Containing(PeriodGrain.Month, row.Date!.Value).Start };
            if (!sums.TryGetValue(key, out var sum))
            {
                sums[key] = sum = new MeasureSum();
            }

            sum.Add(row.Contribution.Measures);
        }

        return sums;
    }

    // Facts keep the instant when they move, so that a later save takes back what is there.
    private IEnumerable<DatedContribution> Moves()
    {
        foreach (var misdated in _facts.Facts.Where(IsMisdated).GroupBy(fact => fact.CountsOn(_zone)))
        {
            var sum = new ContributionSum();
            foreach (var fact in misdated)
            {
                sum.Add(fact.Contribution.Key, fact.Contribution.Measures);
            }

            foreach (var row in sum.NonZero())
            {
                yield return new DatedContribution(row with { Measures = -row.Measures }, misdated.Key);
                yield return new DatedContribution(row, Date: null);
            }
        }
    }

    private bool IsMisdated(PostedFact fact) =>
        fact.Contribution.Key.IsInstant && fact.CountsOn(_zone) != PostedFact.DateOf(fact.Contribution.Key, _zone);

    private KpiDrift Drift(ContributionKey key, Measure measure, decimal expected, decimal stored) => new(
        DriftPlace.Ledger, new ScorecardKey(Period.Containing(PeriodGrain.Month, key.When), Scope.Organization), measure.Column, expected, stored)
    {
        Source = new SourceReference(_facts.Table, _facts.Id),
        Customer = key.Customer,
        CampaignId = key.CampaignId,
        BusinessUnitId = key.BusinessUnitId,
        LeadCategoryId = key.LeadCategoryId,
    };
}
