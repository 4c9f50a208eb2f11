using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads the deals: won, lost and open ones.</summary>
internal static class DealReader
{
    /// <summary>The deals by key of the lead.</summary>
    public static Dictionary<string, ReadDeal> Read(EventReader reader, InputTable deals, IReadOnlyDictionary<string, LeadArrived> arrivals)
    {
        var read = new Dictionary<string, ReadDeal>(deals.Rows.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var row in deals.Rows)
        {
            if (!arrivals.TryGetValue(row[reader.Map.Deals.LeadKey], out var arrival))
            {
                reader.Refuse(
                    row,
                    reader.Map.Deals.LeadKey,
                    "No lead has this key.",
                    "Add the lead to the leads file, or correct the key.");
            }
            else if (IsFirst(reader, row, read) && Outcome(reader, row) is { } outcome && Deal(reader, row, arrival, outcome) is { } deal)
            {
                read.Add(arrival.Key, deal);
            }
        }

        return read;
    }

    private static DealOutcome? Outcome(EventReader reader, InputRow row)
    {
        if (reader.Map.Deals.Status is not { } status)
        {
            return DealOutcome.Won;
        }

        if (status.Read(row[status.Column]) is { } outcome)
        {
            return outcome;
        }

        reader.Refuse(
            row,
            status.Column,
            "The map does not say whether a deal of this status is won, lost or open.",
            "Add it to deals.status.won, lost or open.");
        return null;
    }

    private static bool IsFirst(EventReader reader, InputRow row, Dictionary<string, ReadDeal> read)
    {
        if (!read.TryGetValue(row[reader.Map.Deals.LeadKey], out var earlier))
        {
            return true;
        }

        reader.Refuse(
            row,
            reader.Map.Deals.LeadKey,
            $"The lead has a deal in line {earlier.Line} already; a lead is qualified once.",
            "Remove one of the lines.");
        return false;
    }

    private static ReadDeal? Deal(EventReader reader, InputRow row, LeadArrived arrival, DealOutcome outcome)
    {
        var customer = EventReader.Joined(reader.Map.Deals.Customer, row);
        if (outcome == DealOutcome.Open)
        {
            // When an open deal began is often not known: its lead was there before.
            var since = Opened(reader, row, arrival, out var isRefused) ?? arrival.When;
            return isRefused ? null : new ReadDeal(row.Line, new DealOpened(since, row, arrival.Key, customer), null);
        }

        if (Date(reader, row, reader.Map.Deals.WonOn, arrival, "closed") is not { } when || Amounts(reader, row) is not var (revenue, cost))
        {
            return null;
        }

        var opened = Opened(reader, row, arrival, out var refused);
        if (refused)
        {
            return null;
        }

        var reason = outcome == DealOutcome.Won ? null : reader.Map.Deals.LostReason is { } column ? row[column] : "";
        var closed = new DealClosed(
            when.ToInstant(), row, arrival.Key, customer, when.Date, reason is null ? revenue : 0, reason is null ? cost : 0, reason);
        return new ReadDeal(
            row.Line, opened is { } start ? new DealOpened(Instant.Min(start, closed.When), row, arrival.Key, customer) : null, closed);
    }

    private static Instant? Opened(EventReader reader, InputRow row, LeadArrived arrival, out bool isRefused)
    {
        isRefused = false;
        if (reader.Map.Deals.OpenedOn is not { } column || row[column].Length == 0)
        {
            return null;
        }

        var when = Date(reader, row, column, arrival, "opened");
        isRefused = when is null;
        return when?.ToInstant();
    }

    private static ZonedDateTime? Date(EventReader reader, InputRow row, string column, LeadArrived arrival, string what)
    {
        if (reader.Date(row, column) is not { } when)
        {
            return null;
        }

        if (when.ToInstant() >= arrival.When)
        {
            return when;
        }

        reader.Refuse(
            row,
            column,
            $"The deal was {what} before its lead arrived (leads file, line {arrival.Row.Line}).",
            "Correct one of the two dates.");
        return null;
    }

    private static (decimal Revenue, decimal Cost)? Amounts(EventReader reader, InputRow row)
    {
        var columns = reader.Map.Deals;
        return reader.Amount(row, columns.Revenue) is { } revenue && (columns.Cost is { } column ? reader.Amount(row, column) : 0) is { } cost
            ? (revenue, cost)
            : null;
    }
}
