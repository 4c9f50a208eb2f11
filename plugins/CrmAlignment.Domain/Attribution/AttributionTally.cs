using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Attribution;

/// <summary>
/// Revenue, cost and wins divided between campaigns by every model. Wins and spends are added one by one, in any order, over any number of
/// calls; each model adds up to the totals exactly.
/// </summary>
public sealed class AttributionTally
{
    // A share of a win is told to the hundredth.
    private const int DigitsOfWon = 2;

    private readonly SortedDictionary<Guid, CampaignTally> _campaigns;

    /// <summary>Of nothing yet.</summary>
    public AttributionTally()
        : this(new Dictionary<Guid, CampaignTally>(), default, 0, 0, 0)
    {
    }

    internal AttributionTally(IDictionary<Guid, CampaignTally> campaigns, Credit total, decimal spend, int wins, int unreadable)
    {
        _campaigns = new SortedDictionary<Guid, CampaignTally>(campaigns);
        Total = total;
        Spend = spend;
        Wins = wins;
        Unreadable = unreadable;
    }

    /// <summary>The models, in the order in which people read them.</summary>
    public static IReadOnlyList<AttributionModel> Models { get; } =
        [AttributionModel.First, AttributionModel.Last, AttributionModel.Linear, AttributionModel.Position, AttributionModel.TimeDecay];

    /// <summary>By campaign; under the empty id what no campaign led to, and what was spent for none.</summary>
    public IReadOnlyDictionary<Guid, CampaignTally> Campaigns => _campaigns;

    /// <summary>All that was divided.</summary>
    public Credit Total { get; private set; }

    /// <summary>All that was spent.</summary>
    public decimal Spend { get; private set; }

    /// <summary>Wins: opportunities by the day for which they count.</summary>
    public int Wins { get; private set; }

    /// <summary>Those of which the caller may not read what led to them; they stand under no campaign.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Divides a win.</summary>
    /// <param name="win">What is divided; nothing is done with nothing.</param>
    /// <param name="touches">All touches of those who bought, whenever they were; null where they are not known.</param>
    /// <param name="window">Which of them count.</param>
    /// <param name="digits">Digits of the base currency, 0 to 4.</param>
    public void Add(Win win, IEnumerable<Touch>? touches, AttributionWindow window, int digits)
    {
        if (win.Credit.IsZero)
        {
            return;
        }

        Wins++;
        Unreadable += touches is null ? 1 : 0;
        Total += win.Credit;
        var counted = window.Of(touches ?? [], win.Day);
        foreach (var campaign in counted.GroupBy(touch => touch.CampaignId))
        {
            Of(campaign.Key).AddWin(campaign.Count());
        }

        if (counted.Count == 0)
        {
            Of(Guid.Empty).AddWin(0);
        }

        for (var model = 0; model < Models.Count; model++)
        {
            Divide(win.Credit, model, counted, window, digits);
        }
    }

    /// <summary>Adds what was spent.</summary>
    /// <param name="campaign">For which campaign; null for none.</param>
    /// <param name="spend">How much, in base currency.</param>
    public void AddSpend(Guid? campaign, decimal spend)
    {
        Spend += spend;
        Of(campaign ?? Guid.Empty).AddSpend(spend);
    }

    private void Divide(Credit credit, int model, IReadOnlyList<Touch> touches, AttributionWindow window, int digits)
    {
        if (touches.Count == 0)
        {
            Of(Guid.Empty).Add(model, credit);
            return;
        }

        // By campaign, not by touch: the fewer parts, the fewer cents are rounded.
        var weights = ModelWeights.Of(Models[model], touches.Select(touch => touch.Day).ToArray(), window.HalfLifeDays);
        var campaigns = touches.Select((touch, place) => new KeyValuePair<Guid, long>(touch.CampaignId, weights[place]))
            .GroupBy(part => part.Key, part => part.Value)
            .Select(parts => new KeyValuePair<Guid, long>(parts.Key, parts.Sum()))
            .ToArray();
        var shares = Array.ConvertAll(campaigns, campaign => campaign.Value);
        var revenue = ExactSplit.Of(credit.Revenue, shares, digits);
        var cost = ExactSplit.Of(credit.CostOfSales, shares, digits);
        var won = ExactSplit.Of(credit.Won, shares, DigitsOfWon);
        for (var place = 0; place < campaigns.Length; place++)
        {
            Of(campaigns[place].Key).Add(model, new Credit(revenue[place], cost[place], won[place]));
        }
    }

    private CampaignTally Of(Guid campaign)
    {
        if (!_campaigns.TryGetValue(campaign, out var tally))
        {
            _campaigns[campaign] = tally = new CampaignTally();
        }

        return tally;
    }
}
