using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A batch of facts with their dates, added up by what they change: the rows to read before they can be folded.</summary>
public sealed class FoldBatch
{
    private static readonly PeriodGrain[] Grains = [PeriodGrain.Month, PeriodGrain.Quarter, PeriodGrain.Year];

    private readonly Dictionary<ScorecardKey, MeasureSum> _scorecards = new();
    private readonly Dictionary<ClientPeriodKey, MeasureSum> _clientPeriods = new();
    private readonly HashSet<Customer> _goneCustomers = [];

    /// <summary>Adds up a batch.</summary>
    /// <param name="facts">Unfolded facts, each once.</param>
    /// <param name="zone">The organization's zone.</param>
    public FoldBatch(IEnumerable<UnfoldedFact> facts, TimeZoneInfo zone)
    {
        Zone = zone;
        Facts = facts.ToArray();
        foreach (var fact in Facts)
        {
            Add(fact.Date(zone), fact.Contribution);
            if (fact.Contribution.Key.Customer is { } customer && !fact.CustomerExists)
            {
                _goneCustomers.Add(customer);
            }
        }
    }

    /// <summary>The facts.</summary>
    public IReadOnlyList<UnfoldedFact> Facts { get; }

    /// <summary>The organization's zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Scorecards to read, by their alternate key.</summary>
    public IReadOnlyCollection<ScorecardKey> ScorecardKeys => _scorecards.Keys;

    /// <summary>Client periods to read, by their alternate key.</summary>
    public IReadOnlyCollection<ClientPeriodKey> ClientPeriodKeys => _clientPeriods.Keys;

    /// <summary>Whether rows may refer to the customer: it is not deleted.</summary>
    internal bool Exists(Customer customer) => !_goneCustomers.Contains(customer);

    internal IReadOnlyDictionary<ScorecardKey, MeasureSum> Scorecards => _scorecards;

    internal IReadOnlyDictionary<ClientPeriodKey, MeasureSum> ClientPeriods => _clientPeriods;

    private void Add(DateTime date, Contribution contribution)
    {
        var client = contribution.Measures.CountsForClient ? contribution.Key.Customer : null;
        foreach (var scope in Scope.Of(contribution.Key.CampaignId, contribution.Key.BusinessUnitId))
        {
            foreach (var grain in Grains)
            {
                Add(new ScorecardKey(Period.Containing(grain, date), scope), client, contribution.Measures);
            }
        }
    }

    private void Add(ScorecardKey key, Customer? client, Measures measures)
    {
        Add(_scorecards, key, measures);
        if (client is { } customer)
        {
            Add(_clientPeriods, new ClientPeriodKey(customer, key), measures);
        }
    }

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
