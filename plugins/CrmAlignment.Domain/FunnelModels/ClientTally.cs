using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Health;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>How often followed clients bought again, and what they brought. Added one by one, in any order, over any number of calls.</summary>
public sealed class ClientTally
{
    /// <summary>Months in which a client is followed after the first, as long as a client stays active.</summary>
    public const int MonthsFollowed = 12;

    private readonly int[] _clients;
    private readonly BuyerRevenue _once;
    private readonly BuyerRevenue _again;

    /// <summary>Of nothing yet.</summary>
    public ClientTally()
        : this(new int[MonthsFollowed + 1], new BuyerRevenue(), new BuyerRevenue())
    {
    }

    private ClientTally(int[] clients, BuyerRevenue once, BuyerRevenue again)
    {
        _clients = clients;
        _once = once;
        _again = again;
    }

    /// <summary>Clients by the months in which they bought again, from 0 to <see cref="MonthsFollowed"/>.</summary>
    public IReadOnlyList<int> Clients => _clients;

    /// <summary>All clients followed.</summary>
    public int Followed => _clients.Sum();

    /// <summary>Those who bought again, of all.</summary>
    public Rate Again => Rate.Share(Followed - _clients[0], Followed);

    /// <summary>Months in which clients bought again, of all clients together.</summary>
    public long MonthsAgain => _clients.Select((clients, months) => (long)clients * months).Sum();

    /// <summary>Counts a client.</summary>
    public void Add(FollowedClient client)
    {
        _clients[client.MonthsAgain]++;
        (client.MonthsAgain == 0 ? _once : _again).Add(client);
    }

    /// <summary>How many clients are of a kind.</summary>
    public int Count(BuyerKind kind) => kind switch
    {
        BuyerKind.Once => _clients[0],
        BuyerKind.Again => Followed - _clients[0],
        _ => Followed,
    };

    /// <summary>Revenue of the first month of a kind, all clients together.</summary>
    public decimal First(BuyerKind kind) => Sum(kind, revenue => revenue.First);

    /// <summary>Revenue of the months that follow, all clients of a kind together.</summary>
    public decimal Following(BuyerKind kind) => Sum(kind, revenue => revenue.Following);

    internal void Write(TokenWriter tokens)
    {
        Array.ForEach(_clients, count => tokens.Add(count));
        tokens.Add(_once.First).Add(_once.Following).Add(_again.First).Add(_again.Following);
    }

    /// <exception cref="FormatException">The text is none.</exception>
    internal static ClientTally Read(TokenReader tokens) => new(
        Enumerable.Range(0, MonthsFollowed + 1).Select(_ => tokens.Number()).ToArray(), BuyerRevenue.Read(tokens), BuyerRevenue.Read(tokens));

    private decimal Sum(BuyerKind kind, Func<BuyerRevenue, decimal> amount) =>
        (kind == BuyerKind.Again ? 0 : amount(_once)) + (kind == BuyerKind.Once ? 0 : amount(_again));
}
