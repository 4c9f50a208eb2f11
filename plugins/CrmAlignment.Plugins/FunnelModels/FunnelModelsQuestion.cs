using System;
using System.Globalization;
using CrmAlignment.Domain.FunnelModels;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Health;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.FunnelModels;

/// <summary>Which period is looked at, and which clients are followed.</summary>
/// <param name="Period">The months whose leads, costs and new clients count.</param>
/// <param name="FirstBought">The months of the first purchase of those who are followed: twelve.</param>
internal sealed record FunnelModelsQuestion(AskedMonths Period, AskedMonths FirstBought)
{
    private const int Months = 12;

    /// <summary>The last day on which the last of them is followed.</summary>
    public DateTime FollowedTo => FirstBought.First.AddMonths(FirstBought.Count + ClientTally.MonthsFollowed).AddDays(-1);

    /// <summary>The same for the same question. Where a month that is running was asked for, another month later, since other clients are followed.</summary>
    public string Text => string.Format(
        CultureInfo.InvariantCulture, "{0:yyyyMMdd}-{1:yyyyMMdd} {2:yyyyMMdd}", Period.First, Period.Last, FirstBought.First);

    /// <summary>Reads the parameters; of a day only the month counts.</summary>
    /// <exception cref="ProblemException">CRMA9001: one is missing; CRMA2024: days are reversed; CRMA9002: too many months, or no year of the platform.</exception>
    public static FunnelModelsQuestion Read(PluginScope scope, TimeZoneInfo zone)
    {
        var period = AskedMonths.Read(scope, zone, CompareFunnelModelsApi.UniqueName, Months);

        // Nobody is followed into a month that is not over: who has not bought in it yet may do so.
        var current = AskedMonths.Current(scope, zone);
        var afterLast = period.First.AddMonths(period.Count);
        var end = afterLast < current ? afterLast : current;
        return new FunnelModelsQuestion(period, new AskedMonths(end.AddMonths(-Months - ClientTally.MonthsFollowed), Months));
    }
}
