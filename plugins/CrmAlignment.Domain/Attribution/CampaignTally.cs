using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Attribution;

/// <summary>What one campaign is credited with, by every model.</summary>
public sealed class CampaignTally
{
    /// <summary>Wins below which what a model says of a campaign is chance.</summary>
    public const int LeastWins = 5;

    private readonly Credit[] _credits;

    internal CampaignTally(int wins = 0, int touches = 0, decimal spend = 0, IEnumerable<Credit>? credits = null)
    {
        Wins = wins;
        Touches = touches;
        Spend = spend;
        _credits = credits?.ToArray() ?? new Credit[AttributionTally.Models.Count];
    }

    /// <summary>Wins to which it led, alone or with others: the sample.</summary>
    public int Wins { get; private set; }

    /// <summary>Its touches that led to them.</summary>
    public int Touches { get; private set; }

    /// <summary>What it cost in the period, in base currency.</summary>
    public decimal Spend { get; private set; }

    /// <summary>By model, in the order of <see cref="AttributionTally.Models"/>.</summary>
    public IReadOnlyList<Credit> Credits => _credits;

    /// <summary>Whether the wins are enough to compare it.</summary>
    public bool HasEnoughData => Wins >= LeastWins;

    internal void AddSpend(decimal spend) => Spend += spend;

    internal void AddWin(int touches)
    {
        Wins++;
        Touches += touches;
    }

    internal void Add(int model, Credit credit) => _credits[model] += credit;
}
