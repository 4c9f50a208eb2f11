using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A batch of facts with their dates, added up by what they change: the rows to read before they can be folded.</summary>
public sealed class FoldBatch
{
    private readonly FoldSums _sums = new();

    /// <summary>Adds up a batch.</summary>
    /// <param name="facts">Unfolded facts, each once.</param>
    /// <param name="zone">The organization's zone.</param>
    public FoldBatch(IEnumerable<UnfoldedFact> facts, TimeZoneInfo zone)
    {
        Zone = zone;
        Facts = facts.ToArray();
        foreach (var fact in Facts)
        {
            _sums.Add(Period.Containing(PeriodGrain.Month, fact.Date(zone)), fact.Contribution, fact.CustomerExists, fact.Names);
        }

        _sums.RollUp(PeriodGrain.Quarter);
        _sums.RollUp(PeriodGrain.Year);
    }

    /// <summary>The facts.</summary>
    public IReadOnlyList<UnfoldedFact> Facts { get; }

    /// <summary>The organization's zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Scorecards to read, by their alternate key.</summary>
    public IEnumerable<ScorecardKey> ScorecardKeys => _sums.Scorecards.Keys;

    /// <summary>Client periods to read, by their alternate key.</summary>
    public IEnumerable<ClientPeriodKey> ClientPeriodKeys => _sums.ClientPeriods.Keys;

    internal IReadOnlyDictionary<ScorecardKey, MeasureSum> Scorecards => _sums.Scorecards;

    internal IReadOnlyDictionary<ClientPeriodKey, MeasureSum> ClientPeriods => _sums.ClientPeriods;

    /// <summary>The name of a business unit, campaign or lead category, as the facts show it; null when none does.</summary>
    internal string? NameOf(Scope scope) => _sums.NameOf(scope);

    /// <summary>Whether rows may refer to the customer: it is neither deleted nor merged.</summary>
    internal bool Exists(Customer customer) => _sums.Exists(customer);
}
