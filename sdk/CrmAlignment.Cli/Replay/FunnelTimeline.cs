using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>All events of the input files in time order, and the lines that give none.</summary>
/// <param name="Events">Events in the order in which they happen.</param>
/// <param name="Refused">Lines that were refused, in the order of the files.</param>
public sealed record FunnelTimeline(IReadOnlyList<FunnelEvent> Events, IReadOnlyList<RefusedRow> Refused)
{
    /// <summary>Builds the timeline.</summary>
    /// <param name="map">How the files are read.</param>
    /// <param name="leads">Leads file.</param>
    /// <param name="deals">Deals file.</param>
    /// <param name="spend">Spend file, if any.</param>
    /// <param name="today">The present; later dates are refused.</param>
    /// <exception cref="InputException">A file lacks a column that the map names.</exception>
    public static FunnelTimeline Build(ReplayMap map, CsvTable leads, CsvTable deals, CsvTable? spend, Instant today)
    {
        leads.Demand(map.Leads.Mapped());
        deals.Demand(map.Deals.Mapped());
        var refused = new List<RefusedRow>(leads.Refused.Concat(deals.Refused));
        var arrivals = Arrivals(map, leads, today, refused);
        var closed = Deals(map, deals, arrivals, today, refused);
        var events = new List<FunnelEvent>(arrivals.Values.Concat<FunnelEvent>(closed.Values));
        events.AddRange(Rejections(map, arrivals.Values, closed, today, refused));
        if (spend is not null)
        {
            refused.AddRange(spend.Refused);
            events.AddRange(Spending(map, spend, today, refused));
        }

        events.Sort();
        return new FunnelTimeline(events, refused);
    }

    private static Dictionary<string, LeadArrived> Arrivals(ReplayMap map, CsvTable leads, Instant today, List<RefusedRow> refused)
    {
        var arrivals = new Dictionary<string, LeadArrived>(leads.Rows.Count, StringComparer.Ordinal);
        foreach (var row in leads.Rows)
        {
            var key = row[map.Leads.Key];
            if (key.Length is 0 or > 100)
            {
                refused.Add(row.Refuse(map.Leads.Key, "The key of a lead has 1 to 100 characters.", "Give the lead a key."));
            }
            else if (ReadDate(map, row, map.Leads.ArrivedOn, today, refused) is { } when)
            {
                var arrival = new LeadArrived(when.ToInstant(), row, key, CampaignName(map.Leads.Campaign, row));
                if (!arrivals.TryAdd(key, arrival))
                {
                    refused.Add(row.Refuse(map.Leads.Key, $"The key stands in line {arrivals[key].Row.Line} already.", "Give each lead a key of its own, or remove the line."));
                }
            }
        }

        return arrivals;
    }

    private static Dictionary<string, DealClosed> Deals(ReplayMap map, CsvTable deals, Dictionary<string, LeadArrived> arrivals, Instant today, List<RefusedRow> refused)
    {
        var closed = new Dictionary<string, DealClosed>(deals.Rows.Count, StringComparer.Ordinal);
        foreach (var row in deals.Rows)
        {
            var key = row[map.Deals.LeadKey];
            if (!arrivals.TryGetValue(key, out var arrival))
            {
                refused.Add(row.Refuse(map.Deals.LeadKey, "No lead has this key.", "Add the lead to the leads file, or correct the key."));
            }
            else if (ReadDate(map, row, map.Deals.WonOn, today, refused) is { } when)
            {
                AddDeal(map, row, key, arrival, when, closed, refused);
            }
        }

        return closed;
    }

    private static void AddDeal(ReplayMap map, CsvRow row, string key, LeadArrived arrival, ZonedDateTime when, Dictionary<string, DealClosed> closed, List<RefusedRow> refused)
    {
        if (when.ToInstant() < arrival.When)
        {
            refused.Add(row.Refuse(map.Deals.WonOn, $"The deal was won before its lead arrived (leads file, line {arrival.Row.Line}).", "Correct one of the two dates."));
        }
        else if (closed.TryGetValue(key, out var earlier))
        {
            refused.Add(row.Refuse(map.Deals.LeadKey, $"The lead was won in line {earlier.Row.Line} already; a lead is qualified once.", "Remove one of the lines."));
        }
        else if (!CsvValues.TryReadAmount(row[map.Deals.Revenue], out var revenue) || revenue < 0)
        {
            refused.Add(row.Refuse(map.Deals.Revenue, "This is no amount.", "Write digits with a decimal point, 0 or more."));
        }
        else if (!CsvValues.TryReadAmount(map.Deals.Cost is { } column ? row[column] : "", out var cost) || cost < 0)
        {
            refused.Add(row.Refuse(map.Deals.Cost!, "This is no amount.", "Write digits with a decimal point, 0 or more."));
        }
        else
        {
            closed.Add(key, new DealClosed(when.ToInstant(), row, key, when.Date, revenue, cost));
        }
    }

    /// <summary>A lead is rejected on the day that its line names; else, without a deal by then, so many days after its arrival.</summary>
    private static IEnumerable<LeadRejected> Rejections(ReplayMap map, IEnumerable<LeadArrived> arrivals, Dictionary<string, DealClosed> closed, Instant today, List<RefusedRow> refused)
    {
        foreach (var arrival in arrivals)
        {
            if (map.Leads.RejectedOn is { } column && arrival.Row[column].Length > 0)
            {
                if (ReadRejection(map, arrival, today, refused) is { } rejection)
                {
                    yield return rejection;
                }
            }
            else if (map.RejectAfterDays > 0)
            {
                var when = map.Zone.AtStartOfDay(arrival.When.InZone(map.Zone).Date.PlusDays(map.RejectAfterDays)).ToInstant();
                if (when <= today && !(closed.TryGetValue(arrival.Key, out var deal) && deal.When < when))
                {
                    yield return new LeadRejected(when, arrival.Row, arrival.Key, map.RejectReason);
                }
            }
        }
    }

    private static LeadRejected? ReadRejection(ReplayMap map, LeadArrived arrival, Instant today, List<RefusedRow> refused)
    {
        if (ReadDate(map, arrival.Row, map.Leads.RejectedOn!, today, refused) is not { } when)
        {
            return null;
        }

        if (when.ToInstant() < arrival.When)
        {
            refused.Add(arrival.Row.Refuse(map.Leads.RejectedOn!, "The lead was rejected before it arrived.", "Correct one of the two dates."));
            return null;
        }

        var reason = map.Leads.RejectReason is { } column && arrival.Row[column].Length > 0 ? arrival.Row[column] : map.RejectReason;
        if (!map.Reasons.Any(known => known.Code == reason))
        {
            refused.Add(arrival.Row.Refuse(map.Leads.RejectReason!, "There is no such rejection reason.", $"Reasons of the map: {string.Join(", ", map.Reasons.Select(known => known.Code))}."));
            return null;
        }

        return new LeadRejected(when.ToInstant(), arrival.Row, arrival.Key, reason);
    }

    private static IEnumerable<SpendBooked> Spending(ReplayMap map, CsvTable spend, Instant today, List<RefusedRow> refused)
    {
        var columns = map.Spend ?? throw new InputException(spend.Name, "The map does not say how spend is read.", "Add the element spend to the map.");
        spend.Demand(columns.Mapped());
        foreach (var row in spend.Rows)
        {
            if (ReadDate(map, row, columns.SpentOn, today, refused) is { } when)
            {
                if (CsvValues.TryReadAmount(row[columns.Amount], out var amount) && amount >= 0)
                {
                    yield return new SpendBooked(when.ToInstant(), row, CampaignName(columns.Campaign, row), amount);
                }
                else
                {
                    refused.Add(row.Refuse(columns.Amount, "This is no amount.", "Write digits with a decimal point, 0 or more."));
                }
            }
        }
    }

    private static ZonedDateTime? ReadDate(ReplayMap map, CsvRow row, string column, Instant today, List<RefusedRow> refused)
    {
        if (!CsvValues.TryRead(row[column], map.Zone, out var when))
        {
            refused.Add(row.Refuse(column, "This is no date.", CsvValues.Remedy));
            return null;
        }

        if (when.ToInstant() > today)
        {
            refused.Add(row.Refuse(column, "The date lies in the future.", "A replay shows what has happened; correct the date."));
            return null;
        }

        return when;
    }

    private static string CampaignName(IReadOnlyList<string> columns, CsvRow row) => string.Join(" / ", columns.Select(column => row[column].Length == 0 ? "(none)" : row[column]));
}
