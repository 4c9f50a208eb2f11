using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Adds facts up by the scorecards and client periods in which they count.</summary>
public sealed class FoldSums
{
    private readonly Dictionary<ScorecardKey, MeasureSum> _scorecards = new();
    private readonly Dictionary<ClientPeriodKey, MeasureSum> _clientPeriods = new();
    private readonly HashSet<Customer> _goneCustomers = [];
    private readonly Dictionary<Scope, string> _names = new();

    internal IReadOnlyDictionary<ScorecardKey, MeasureSum> Scorecards => _scorecards;

    internal IReadOnlyDictionary<ClientPeriodKey, MeasureSum> ClientPeriods => _clientPeriods;

    /// <summary>Adds a fact to a period that contains its date.</summary>
    /// <param name="period">The period.</param>
    /// <param name="contribution">What the fact adds.</param>
    /// <param name="customerExists">Whether rows may refer to its customer.</param>
    /// <param name="names">Names of its campaign, business unit and lead category, where they are known.</param>
    public void Add(Period period, Contribution contribution, bool customerExists, ScopeNames names = default)
    {
        var contributed = contribution.Key;
        var measures = contribution.Measures;
        if (contributed.Customer is { } known && !customerExists)
        {
            _goneCustomers.Add(known);
        }

        foreach (var scope in Scope.Of(contributed))
        {
            Learn(scope, names.Of(scope));
            var key = new ScorecardKey(period, scope);
            Add(_scorecards, key, measures);
            if (measures.CountsForClient && contributed.Customer is { } customer)
            {
                Add(_clientPeriods, new ClientPeriodKey(customer, key), measures);
            }
        }
    }

    /// <summary>Adds the months up to quarters or years, which is less work than adding each fact to each of them.</summary>
    /// <param name="grain">Quarter or year.</param>
    public void RollUp(PeriodGrain grain)
    {
        foreach (var month in _scorecards.Where(sum => sum.Key.Period.Grain == PeriodGrain.Month).ToArray())
        {
            Add(_scorecards, In(month.Key, grain), month.Value.Total());
        }

        foreach (var month in _clientPeriods.Where(sum => sum.Key.Scorecard.Period.Grain == PeriodGrain.Month).ToArray())
        {
            Add(_clientPeriods, month.Key with { Scorecard = In(month.Key.Scorecard, grain) }, month.Value.Total());
        }
    }

    /// <summary>Adds what the stored rows of a month hold to a quarter or year that contains it.</summary>
    /// <param name="period">The quarter or year.</param>
    /// <param name="scorecards">All scorecards of the month whose scope still exists.</param>
    /// <param name="clientPeriods">All client periods of the month whose scope still exists.</param>
    public void AddMonth(
        Period period,
        IReadOnlyDictionary<ScorecardKey, ScorecardRow> scorecards,
        IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> clientPeriods)
    {
        foreach (var month in scorecards)
        {
            Learn(month.Key.Scope, month.Value.ScopeName);
            Add(_scorecards, month.Key with { Period = period }, month.Value.Scorecard.Measures);
        }

        foreach (var month in clientPeriods)
        {
            Add(_clientPeriods, month.Key with { Scorecard = month.Key.Scorecard with { Period = period } }, month.Value.Measures);
            if (month.Value.CustomerId != month.Key.Customer.Id)
            {
                _goneCustomers.Add(month.Key.Customer);
            }
        }
    }

    /// <summary>Whether rows may refer to the customer: it is not deleted.</summary>
    internal bool Exists(Customer customer) => !_goneCustomers.Contains(customer);

    /// <summary>The name of a business unit, campaign or lead category, as what was added showed it; null when nothing did.</summary>
    internal string? NameOf(Scope scope) => _names.TryGetValue(scope, out var name) ? name : null;

    private void Learn(Scope scope, string? name)
    {
        if (name is not null)
        {
            _names[scope] = name;
        }
    }

    private static ScorecardKey In(ScorecardKey month, PeriodGrain grain) => month with { Period = Period.Containing(grain, month.Period.Start) };

    private static void Add<TKey>(Dictionary<TKey, MeasureSum> sums, TKey key, Measures measures)
        where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var sum))
        {
            sums[key] = sum = new MeasureSum();
        }

        sum.Add(measures);
    }
}
