using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads the deals: won, lost and open ones.</summary>
internal static class DealReader
{
    /// <summary>The beginnings and ends of deals, in the order of the file; those that are open and begin nobody knows when come last.</summary>
    /// <param name="reader">What the readers share.</param>
    /// <param name="deals">The file.</param>
    /// <param name="arrivals">The leads.</param>
    /// <param name="known">Told of each deal.</param>
    public static IEnumerable<FunnelEvent> Read(EventReader reader, InputTable deals, Arrivals arrivals, LeadDeals known)
    {
        var map = reader.Map.Deals!;
        var timeless = new List<int>();
        foreach (var row in deals.Rows)
        {
            if (arrivals.Of(row[map.LeadKey]) is not { } arrival)
            {
                reader.Refuse(
                    row,
                    map.LeadKey,
                    "No lead has this key.",
                    "Add the lead to the leads file, correct the key, or correct the line of the lead if that was refused.");
            }
            else if (IsNew(reader, row, known.Same(arrival.Row, row)) && Of(reader, row, arrival) is { } deal)
            {
                if (deal.IsTimeless)
                {
                    timeless.Add(row.Number);
                    continue;
                }

                known.Add(arrival.Row, deal.First);
                foreach (var happening in deal.Events)
                {
                    yield return happening;
                }
            }
        }

        foreach (var row in timeless.Select(number => deals.Rows[number]))
        {
            var arrival = arrivals.Of(row[map.LeadKey])!;
            if (IsNew(reader, row, known.Same(arrival.Row, row)) && Of(reader, row, arrival) is { } deal)
            {
                var placed = known.Has(arrival.Row) ? deal.After(known.Begins(arrival.Row)) : deal;
                known.Add(arrival.Row, placed.First);
                yield return placed.First;
            }
        }
    }

    /// <summary>What a line of the deals file says of its lead; null when it was refused.</summary>
    /// <param name="reader">What the readers share.</param>
    /// <param name="row">The line.</param>
    /// <param name="arrival">The lead.</param>
    public static ReadDeal? Of(EventReader reader, InputRow row, LeadArrived arrival) =>
        Outcome(reader, reader.Map.Deals!, row) is { } outcome ? Deal(reader, reader.Map.Deals!, row, arrival, outcome) : null;

    private static DealOutcome? Outcome(EventReader reader, DealMap map, InputRow row)
    {
        if (map.Status is not { } status)
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

    private static bool IsNew(EventReader reader, InputRow row, InputRow? same)
    {
        if (same is null)
        {
            return true;
        }

        reader.Refuse(
            row,
            reader.Map.Deals!.LeadKey,
            $"The line says the same as line {same.Value.Line}, so that it is no further deal of the lead.",
            "Remove one of the two, or add a column that tells them apart, such as the number of the deal.");
        return false;
    }

    private static ReadDeal? Deal(EventReader reader, DealMap map, InputRow row, LeadArrived arrival, DealOutcome outcome)
    {
        var customer = EventReader.Joined(map.Customer, row);
        var currency = CurrencyReader.Read(reader, row, map.Currency, map.Revenue, out var isUnknown);
        if (isUnknown || (map.Cost is { } cost && IsOther(reader, row, cost, currency)))
        {
            return null;
        }

        if (outcome == DealOutcome.Open)
        {
            // When an open deal began is often not known: its lead was there before.
            var since = Opened(reader, map, row, arrival, out var isRefused);
            return isRefused ? null : new ReadDeal(new DealOpened(since ?? arrival.When, row, arrival.Key, customer) { Currency = currency }, null)
            {
                IsTimeless = since is null,
            };
        }

        if (Date(reader, row, map.WonOn, arrival, "closed") is not { } when || Amounts(reader, map, row) is not var (revenue, spent))
        {
            return null;
        }

        if (outcome == DealOutcome.Won
            && !(reader.IsCountable(row, map.Revenue, revenue, currency) && reader.IsCountable(row, map.Cost ?? map.Revenue, spent, currency)))
        {
            return null;
        }

        var opened = Opened(reader, map, row, arrival, out var refused);
        if (refused)
        {
            return null;
        }

        var reason = outcome == DealOutcome.Won ? null : map.LostReason is { } column ? row[column] : "";
        var closed = new DealClosed(
            when.ToInstant(), row, arrival.Key, customer, when.Date, reason is null ? revenue : 0, reason is null ? spent : 0, reason)
        {
            Currency = currency,
            Product = map.Product is { } product ? row[product] : "",
        };
        return new ReadDeal(
            opened is { } start ? new DealOpened(Instant.Min(start, closed.When), row, arrival.Key, customer) { Currency = currency } : null, closed);
    }

    // An opportunity has one currency.
    private static bool IsOther(EventReader reader, InputRow row, string cost, string? currency)
    {
        var own = CurrencyReader.Read(reader, row, null, cost, out var isUnknown);
        if (reader.Map.Currencies is null || isUnknown || WrittenCurrency.Beside(row[cost]).Length == 0 || own == currency)
        {
            return isUnknown;
        }

        reader.Refuse(row, cost, "The cost is in another currency than the revenue.", "Write both in one.");
        return true;
    }

    private static Instant? Opened(EventReader reader, DealMap map, InputRow row, LeadArrived arrival, out bool isRefused)
    {
        isRefused = false;
        if (map.OpenedOn is not { } column || row[column].Length == 0)
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

    private static (decimal Revenue, decimal Cost)? Amounts(EventReader reader, DealMap map, InputRow row)
    {
        var columns = map;
        return reader.Amount(row, columns.Revenue) is { } revenue && (columns.Cost is { } column ? reader.Amount(row, column) : 0) is { } cost
            ? (revenue, cost)
            : null;
    }
}
