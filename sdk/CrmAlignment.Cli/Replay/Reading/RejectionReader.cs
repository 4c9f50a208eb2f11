using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// Reads the rejections: a lead is rejected on the day that its line names; else, if it never has a deal, so many days after its arrival.
/// Whoever bought in the end was not given up before, as far as anybody knows.
/// </summary>
internal static class RejectionReader
{
    /// <summary>The rejections, in the order of the arrivals.</summary>
    public static IEnumerable<LeadRejected> Read(EventReader reader, IEnumerable<LeadArrived> arrivals, LeadDeals deals) =>
        arrivals.Select(arrival => Of(reader, arrival, deals.Has(arrival.Row))).OfType<LeadRejected>();

    /// <summary>The rejection of a lead; null without one, or when its line was refused for it.</summary>
    /// <param name="reader">What the readers share.</param>
    /// <param name="arrival">The lead.</param>
    /// <param name="hasDeal">Whether it has a deal.</param>
    public static LeadRejected? Of(EventReader reader, LeadArrived arrival, bool hasDeal)
    {
        var column = reader.Map.Leads.RejectedOn;
        return column is not null && arrival.Row[column].Length > 0 ? Stated(reader, arrival, column)
            : hasDeal ? null : Presumed(reader, arrival);
    }

    private static LeadRejected? Stated(EventReader reader, LeadArrived arrival, string column)
    {
        if (reader.DateAfter(arrival, column, "rejected") is not { } when)
        {
            return null;
        }

        return Reason(reader, arrival.Row) is { } reason ? new LeadRejected(when.ToInstant(), arrival.Row, arrival.Key, reason) : null;
    }

    private static string? Reason(EventReader reader, InputRow row)
    {
        var map = reader.Map;
        if (map.Leads.RejectReason is not { } column || row[column].Length == 0)
        {
            return map.RejectReason;
        }

        if (map.ReasonCodes.Contains(row[column]))
        {
            return row[column];
        }

        var codes = string.Join(", ", map.ReasonCodes);
        reader.Refuse(row, column, "There is no such rejection reason.", $"Reasons of the map: {codes}.");
        return null;
    }

    private static LeadRejected? Presumed(EventReader reader, LeadArrived arrival)
    {
        var map = reader.Map;
        if (map.RejectAfterDays == 0 || !arrival.IsDated)
        {
            return null;
        }

        var day = arrival.When.InZone(map.Zone).Date.PlusDays(map.RejectAfterDays);
        var when = map.Zone.AtStartOfDay(day).ToInstant();
        return when <= reader.Today ? new LeadRejected(when, arrival.Row, arrival.Key, map.RejectReason) : null;
    }
}
