using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// What a batch makes of client periods, and what follows for the counts of clients on scorecards. A client whose revenue of a month
/// appears, or goes, may begin or end spells of activity in other months, so those months are read and written as well.
/// </summary>
public sealed class FoldedClients
{
    private readonly List<ClientPeriodChange> _changes = [];
    private readonly Dictionary<ScorecardKey, int> _clients = new();
    private readonly Dictionary<ScorecardKey, ActivityCounts> _activity = new();

    private FoldedClients()
    {
    }

    /// <summary>Scorecards whose counts of activity move, which a batch need not contain.</summary>
    public IReadOnlyCollection<ScorecardKey> MovedScorecards => _activity.Keys;

    internal IReadOnlyList<ClientPeriodChange> Changes => _changes;

    /// <summary>Customers of whom all months must be read, since their months with revenue change.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="stored">Those of <see cref="FoldBatch.ClientPeriodKeys"/> that exist, by key.</param>
    public static IReadOnlyCollection<Customer> MovedCustomers(
        FoldBatch batch, IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> stored) =>
        new HashSet<Customer>(After(batch, stored).Where(Moves).Select(change => change.Key.Customer));

    /// <summary>Works the changes out.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="stored">Those of <see cref="FoldBatch.ClientPeriodKeys"/> that exist, by key.</param>
    /// <param name="months">All months of the <see cref="MovedCustomers"/>, of every scope, by key.</param>
    public static FoldedClients Of(
        FoldBatch batch,
        IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> stored,
        IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> months)
    {
        var folded = new FoldedClients();
        var changes = After(batch, stored).ToArray();
        var moved = new HashSet<ClientScope>(changes.Where(Moves).Select(Whose));
        var others = months.Where(month => !batch.ClientPeriods.ContainsKey(month.Key))
            .Select(month => new ClientPeriodChange(month.Key, month.Value, month.Value.Measures) { IsOfBatch = false });
        foreach (var change in changes)
        {
            folded.CountClient(change);
        }

        foreach (var client in changes.Where(change => change.IsOfMonth).Concat(others).GroupBy(Whose))
        {
            folded.AddMonths(client.ToArray(), moved.Contains(client.Key));
        }

        folded._changes.AddRange(changes.Where(change => !change.IsOfMonth));
        return folded;
    }

    internal int ClientsMoved(ScorecardKey key) => _clients.TryGetValue(key, out var moved) ? moved : 0;

    internal ActivityCounts ActivityMoved(ScorecardKey key) => _activity.TryGetValue(key, out var moved) ? moved : default;

    private static IEnumerable<ClientPeriodChange> After(
        FoldBatch batch, IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> stored) => batch.ClientPeriods.Select(added =>
        {
            stored.TryGetValue(added.Key, out var row);
            return new ClientPeriodChange(added.Key, row, (row?.Measures ?? Measures.Zero).HeldWith(added.Value.Total()));
        });

    // A row from before these counts is made right with the first fact that meets it.
    private static bool Moves(ClientPeriodChange change) =>
        change.IsOfMonth && (change.Crossing != 0 || (change.HasRevenue && change.Row?.Activity is null));

    private static ClientScope Whose(ClientPeriodChange change) => ClientScope.Of(change.Key);

    private static ActivityCounts Counts(IReadOnlyDictionary<DateTime, ActivityCounts> spells, ClientPeriodChange month) =>
        spells.TryGetValue(month.Key.Scorecard.Period.Start, out var counts) ? counts : default;

    private void CountClient(ClientPeriodChange change) =>
        _clients[change.Key.Scorecard] = ClientsMoved(change.Key.Scorecard) + change.Crossing;

    private void AddMonths(ClientPeriodChange[] months, bool moves)
    {
        var spells = moves
            ? ClientSpells.Of(months.Where(month => month.HasRevenue).Select(month => month.Key.Scorecard.Period.Start))
            : new Dictionary<DateTime, ActivityCounts>();
        foreach (var month in months)
        {
            var before = month.Row?.Activity;
            var after = moves ? Counts(spells, month) : month.IsOfBatch ? before ?? default : before;
            if (after - (before ?? default) is { } moved && moved != default)
            {
                _activity[month.Key.Scorecard] = ActivityMoved(month.Key.Scorecard) + moved;
            }

            if (month.IsOfBatch || after != before)
            {
                _changes.Add(month with { Activity = after });
            }
        }
    }
}
