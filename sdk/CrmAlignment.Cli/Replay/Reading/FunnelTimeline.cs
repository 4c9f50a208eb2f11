using System.Collections.Generic;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

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
    /// <exception cref="Faults.InputException">A file lacks a column that the map names.</exception>
    public static FunnelTimeline Build(ReplayMap map, CsvTable leads, CsvTable deals, CsvTable? spend, Instant today)
    {
        leads.Demand(map.Leads.Mapped());
        deals.Demand(map.Deals.Mapped());
        var reader = new EventReader(map, today);
        reader.Refused.AddRange(leads.Refused);
        reader.Refused.AddRange(deals.Refused);
        var arrivals = ArrivalReader.Read(reader, leads);
        var closed = DealReader.Read(reader, deals, arrivals);
        var events = new List<FunnelEvent>([.. arrivals.Values, .. closed.Values]);
        events.AddRange(RejectionReader.Read(reader, arrivals.Values, closed));
        if (spend is not null)
        {
            reader.Refused.AddRange(spend.Refused);
            events.AddRange(SpendReader.Read(reader, spend));
        }

        events.Sort();
        return new FunnelTimeline(events, reader.Refused);
    }
}
