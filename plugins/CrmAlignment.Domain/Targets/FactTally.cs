using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Targets;

/// <summary>Adds up what came on some days: sums, and the revenue of each client, since clients of two periods are not two clients.</summary>
public sealed class FactTally
{
    private readonly MeasureSum _sum = new();
    private readonly Dictionary<string, decimal> _revenueByClient = [];

    /// <summary>What was summed.</summary>
    public Measures Measures => _sum.Total();

    /// <summary>Distinct clients whose revenue is above 0, of those that were added.</summary>
    public int Clients => _revenueByClient.Values.Count(revenue => revenue > 0);

    /// <summary>Adds sums alone.</summary>
    public void Add(Measures measures) => _sum.Add(measures);

    /// <summary>Adds the revenue of a client alone.</summary>
    /// <param name="client">Key of the customer.</param>
    /// <param name="revenue">Revenue in base currency; negative where it is taken back.</param>
    public void AddClient(string client, decimal revenue) =>
        _revenueByClient[client] = (_revenueByClient.TryGetValue(client, out var known) ? known : 0) + revenue;

    /// <summary>Adds a fact: its sums, and the revenue of its customer.</summary>
    public void Add(Contribution fact)
    {
        Add(fact.Measures);
        if (fact.Key.Customer is { } customer && fact.Measures[Measure.Revenue] is not 0 and var revenue)
        {
            AddClient(customer.Key, revenue);
        }
    }

    /// <summary>Adds another tally.</summary>
    public void Add(FactTally other)
    {
        Add(other.Measures);
        foreach (var client in other._revenueByClient)
        {
            AddClient(client.Key, client.Value);
        }
    }
}
