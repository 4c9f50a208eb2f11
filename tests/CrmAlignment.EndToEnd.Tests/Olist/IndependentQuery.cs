using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>
/// What the report must say, computed straight from the files with LINQ and nothing of the product. Dates are those of the
/// files; a deal is refused when it lacks segment or type, and unusable when it precedes its lead.
/// </summary>
internal sealed class IndependentQuery
{
    private const int RejectAfterDays = 90;

    public IndependentQuery()
    {
        var leads = File.ReadLines(OlistFiles.Leads).Skip(1).Select(line => line.Split(','))
            .ToDictionary(cells => cells[0], cells => (Arrived: Date(cells[1]), Origin: cells[3]));
        // One column in the middle may be quoted and hold a comma; those that are asked stand before it or at the end.
        var deals = File.ReadLines(OlistFiles.Deals).Skip(1).Select(line => line.Split(',')).Select(cells => new Deal(
            Lead: cells[0],
            WonOn: Time(cells[4]),
            IsComplete: cells[5].Length > 0 && cells[6].Length > 0,
            Revenue: decimal.Parse(cells[^1], CultureInfo.InvariantCulture))).ToList();
        Unusable = deals.Where(deal => deal.WonOn < leads[deal.Lead].Arrived.AtMidnight()).Select(deal => deal.Lead).ToList();
        var usable = deals.Where(deal => !Unusable.Contains(deal.Lead)).ToDictionary(deal => deal.Lead);
        Leads = leads.Select(pair => new Lead(
            pair.Key,
            pair.Value.Arrived,
            pair.Value.Origin,
            Rejection(pair.Value.Arrived, usable.GetValueOrDefault(pair.Key)),
            usable.GetValueOrDefault(pair.Key))).ToList();
        Wins = Leads.Where(lead => lead.Deal is { IsComplete: true }).ToList();
        Refused = Leads.Where(lead => lead.Deal is { IsComplete: false }).ToList();
    }

    public IReadOnlyList<Lead> Leads { get; }

    public IReadOnlyList<Lead> Wins { get; }

    public IReadOnlyList<Lead> Refused { get; }

    public IReadOnlyList<string> Unusable { get; }

    /// <summary>
    /// Leads that wait in nurture when a month ends: rejected before, neither returned nor (after twelve months) aged out.
    /// </summary>
    public int InNurtureAt(LocalDate nextMonth) => Leads.Count(lead => lead.RejectedOn is { } rejected && rejected < nextMonth
        && !(lead.Deal is { IsComplete: true } deal && deal.WonOn.Date < nextMonth)
        && rejected.PlusMonths(12) >= nextMonth);

    private static LocalDate? Rejection(LocalDate arrived, Deal? deal) => deal is null ? arrived.PlusDays(RejectAfterDays) : null;

    private static LocalDate Date(string text) =>
        LocalDate.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static LocalDateTime Time(string text) =>
        LocalDateTime.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    internal sealed record Deal(string Lead, LocalDateTime WonOn, bool IsComplete, decimal Revenue);

    internal sealed record Lead(string Key, LocalDate Arrived, string Origin, LocalDate? RejectedOn, Deal? Deal);
}
