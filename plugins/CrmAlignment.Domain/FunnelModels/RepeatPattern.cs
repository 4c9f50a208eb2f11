using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Health;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>How often clients bought again beside how often they would have if all were alike, and which model follows.</summary>
/// <remarks>
/// If all were alike, each would buy in each of the twelve months with one chance, q. The best estimate of it is the months in which somebody
/// bought again by all months that were followed, and the number of months of a client is then binomial, so that n (1 - q)^12 of n clients
/// would never come again (https://www.itl.nist.gov/div898/handbook/eda/section3/eda366i.htm). Where clearly more never did, the clients are
/// of two kinds. As q is estimated from the same clients, the two shares move together, and chance alone says *mixed* less often than the
/// 2.5 of 100 that the interval promises. It works with sums and products alone, so that every runtime comes to the same.
/// </remarks>
/// <param name="tally">The clients, followed.</param>
public sealed class RepeatPattern(ClientTally tally)
{
    /// <summary>Clients below which nothing is said; the same as for other rates.</summary>
    public const int LeastClients = AlignmentHealth.LeastCases;

    /// <summary>
    /// Share of clients who bought again up to which a sale stands alone. Chosen by this project: where fewer than one of ten come again, what
    /// they bring later is not what pays for winning the ten.
    /// </summary>
    public const double SingleSaleLimit = 0.1;

    /// <summary>Chance with which a client buys in a month if all are alike; null of no clients.</summary>
    public double? MonthlyChance => tally.Followed == 0 ? null : (double)tally.MonthsAgain / ((double)ClientTally.MonthsFollowed * tally.Followed);

    /// <summary>Clients by the months in which they would have bought again if all were alike, from 0 to 12; nothing but 0 of no clients.</summary>
    public IReadOnlyList<double> Expected => Enumerable.Range(0, ClientTally.MonthsFollowed + 1)
        .Select(months => tally.Followed * Chance(MonthlyChance ?? 0, months))
        .ToArray();

    /// <summary>Those who did not buy again, of all.</summary>
    public Proportion NotAgain => new(tally.Clients[0], tally.Followed);

    /// <summary>Which model the clients fit.</summary>
    public ModelFit Fit
    {
        get
        {
            var again = tally.Again.Proportion;
            return again.Sample < LeastClients ? ModelFit.NotEnoughData
                : again.High < SingleSaleLimit ? ModelFit.SingleSale
                : again.Low <= SingleSaleLimit ? ModelFit.NotClear
                : NotAgain.Low > Chance(MonthlyChance!.Value, 0) ? ModelFit.MixedSale
                : ModelFit.RepeatSale;
        }
    }

    // Of a binomial distribution of twelve months.
    private static double Chance(double monthly, int months)
    {
        var chance = 1.0;
        for (var month = 1; month <= ClientTally.MonthsFollowed; month++)
        {
            chance *= month <= months ? monthly * (ClientTally.MonthsFollowed - months + month) / month : 1 - monthly;
        }

        return chance;
    }
}
