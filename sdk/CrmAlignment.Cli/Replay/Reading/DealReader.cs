using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads the closed deals.</summary>
internal static class DealReader
{
    /// <summary>The deals by key of the lead.</summary>
    public static Dictionary<string, DealClosed> Read(EventReader reader, InputTable deals, IReadOnlyDictionary<string, LeadArrived> arrivals)
    {
        var columns = reader.Map.Deals;
        var closed = new Dictionary<string, DealClosed>(deals.Rows.Count, StringComparer.Ordinal);
        foreach (var row in deals.Rows)
        {
            if (!arrivals.TryGetValue(row[columns.LeadKey], out var arrival))
            {
                reader.Refuse(
                    row,
                    columns.LeadKey,
                    "No lead has this key.",
                    "Add the lead to the leads file, or correct the key.");
            }
            else if (reader.Date(row, columns.WonOn) is { } when
                && Follows(reader, row, arrival, when)
                && IsFirst(reader, row, closed)
                && Deal(reader, row, when) is { } deal)
            {
                closed.Add(deal.Key, deal);
            }
        }

        return closed;
    }

    private static bool Follows(EventReader reader, InputRow row, LeadArrived arrival, ZonedDateTime when)
    {
        if (when.ToInstant() >= arrival.When)
        {
            return true;
        }

        reader.Refuse(
            row,
            reader.Map.Deals.WonOn,
            $"The deal was won before its lead arrived (leads file, line {arrival.Row.Line}).",
            "Correct one of the two dates.");
        return false;
    }

    private static bool IsFirst(EventReader reader, InputRow row, Dictionary<string, DealClosed> closed)
    {
        if (!closed.TryGetValue(row[reader.Map.Deals.LeadKey], out var earlier))
        {
            return true;
        }

        reader.Refuse(
            row,
            reader.Map.Deals.LeadKey,
            $"The lead was won in line {earlier.Row.Line} already; a lead is qualified once.",
            "Remove one of the lines.");
        return false;
    }

    private static DealClosed? Deal(EventReader reader, InputRow row, ZonedDateTime when)
    {
        var columns = reader.Map.Deals;
        return reader.Amount(row, columns.Revenue) is { } revenue
            && (columns.Cost is { } column ? reader.Amount(row, column) : 0) is { } cost
                ? new DealClosed(when.ToInstant(), row, row[columns.LeadKey], when.Date, revenue, cost)
                : null;
    }
}
