using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>The demo's files, read with nothing of the product, and what follows of them.</summary>
internal sealed class DemoQuery
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly Dictionary<string, string[]> _deals;

    public DemoQuery()
    {
        _deals = Rows("deals.csv").ToDictionary(cells => cells[0]);
        Leads = [.. Rows("leads.csv").Select(cells => Lead(cells, _deals.GetValueOrDefault(cells[0])))];
        Spend = [.. Rows("spend.csv").Select(cells => (LocalDatePattern.Iso.Parse(cells[1]).Value, InEuro(cells[2], cells[3])))];
        var all = Leads.SelectMany(lead => new[] { lead.Arrived, lead.MarketingQualified, lead.OfferAsked, lead.Accepted, lead.Rejected, lead.DealAsked, lead.Closed });
        Last = all.Max()!.Value;
    }

    /// <summary>All leads of the file.</summary>
    public IReadOnlyList<DemoLead> Leads { get; }

    /// <summary>Leads that count: neither spam nor duplicates.</summary>
    public IEnumerable<DemoLead> Counted => Leads.Where(lead => lead.Reason is not ("spam" or "duplicate"));

    /// <summary>Deals that were won, in the order in which they were.</summary>
    public IEnumerable<DemoLead> Wins => Leads.Where(lead => lead.IsQualified && lead.Status == "won").OrderBy(lead => lead.Closed);

    /// <summary>Marketing spend in EUR.</summary>
    public IReadOnlyList<(LocalDate On, decimal Amount)> Spend { get; }

    /// <summary>When the last thing happens.</summary>
    public LocalDateTime Last { get; }

    /// <summary>Leads that the criteria refuse, once for each time that somebody tries.</summary>
    public IEnumerable<string> Refused => Leads.SelectMany(lead => Enumerable.Repeat(
        lead.Key, (lead.OfferAsked is not null && !lead.IsMetAtOffer ? 1 : 0) + (lead.DealAsked is not null && !lead.IsQualified ? lead.Closed is null ? 1 : 2 : 0)));

    /// <summary>Offers that nobody answered: sixteen hours of a week from Monday to Friday, 9 to 18, counted minute by minute.</summary>
    public IEnumerable<LocalDateTime> Expiries => Leads.Where(lead => lead.Offered is not null)
        .Select(lead => (Lead: lead, Due: Due(lead.Offered!.Value)))
        .Where(pair => pair.Due <= Last && !(pair.Lead.Accepted <= pair.Due) && !(pair.Lead.Rejected <= pair.Due))
        .Select(pair => pair.Due);

    /// <summary>Leads that wait in nurture at an instant.</summary>
    public int InNurtureAt(LocalDateTime end) => Counted.Count(lead => lead.GoesToNurture && lead.Rejected < end
        && !(lead.IsQualified && lead.DealAsked < end) && lead.Rejected!.Value.PlusMonths(12) >= end);

    /// <summary>Customers whose first won deal lies in a month.</summary>
    public IEnumerable<LocalDate> FirstWins => Wins.GroupBy(lead => lead.Customer).Select(deals => deals.Min(deal => deal.Closed!.Value).Date);

    private static LocalDateTime Due(LocalDateTime offered)
    {
        var when = offered;
        for (var left = 16 * 60; left > 0; when = when.PlusMinutes(1))
        {
            left -= when.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && when.Hour is >= 9 and < 18 ? 1 : 0;
        }

        return when;
    }

    private static DemoLead Lead(string[] cells, string[]? deal)
    {
        var atOffer = cells[6..11];
        var atDeal = deal is null ? atOffer : [.. atOffer.Select((cell, index) => deal[9 + index].Length > 0 ? deal[9 + index] : cell)];
        return new DemoLead
        {
            Key = cells[0],
            Arrived = Time(cells[1])!.Value,
            Origin = cells[2],
            MarketingQualified = Time(cells[11]),
            OfferAsked = Time(cells[12]),
            IsMetAtOffer = IsMet(atOffer),
            Accepted = Time(cells[13]),
            Rejected = Time(cells[14]),
            Reason = cells[15],
            Customer = deal?[1] ?? "",
            DealAsked = deal is null ? null : Time(deal[2]),
            IsMetAtDeal = IsMet(atDeal),
            Closed = deal is null ? null : Time(deal[3]),
            Status = deal?[4] ?? "",
            LostReason = deal?[5] ?? "",
            Currency = deal?[6] ?? "",
            Revenue = deal is null ? 0 : InEuro(deal[7], deal[6]),
            Cost = deal is null ? 0 : InEuro(deal[8], deal[6]),
        };
    }

    /// <summary>Required: segment and decision maker. Needed: 40 points of budget 40, timeframe 30, size 30.</summary>
    private static bool IsMet(string[] profile) => profile[0].Length > 0 && profile[1] == "yes"
        && (profile[2] is "Can Buy" or "Will Buy" ? 40 : 0) + (profile[3] is "Immediate" or "This Quarter" ? 30 : 0)
            + (profile[4].Length > 0 && int.Parse(profile[4], CultureInfo.InvariantCulture) >= 50 ? 30 : 0) >= 40;

    /// <summary>One EUR is 1.08 USD; amounts in base currency have four decimals.</summary>
    private static decimal InEuro(string amount, string currency) =>
        Math.Round(decimal.Parse(amount, CultureInfo.InvariantCulture) / (currency == "USD" ? 1.08m : 1), 4, MidpointRounding.AwayFromZero);

    private static IEnumerable<string[]> Rows(string name) => File.ReadLines(DemoFiles.Path(name)).Skip(1).Select(line => line.Split(','));

    private static LocalDateTime? Time(string text) => text.Length == 0 ? null : Pattern.Parse(text).Value;
}
