using System.Collections.Generic;
using System.Linq;
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
    /// <param name="files">The files.</param>
    /// <param name="today">The present; later dates are refused.</param>
    /// <exception cref="Faults.InputException">Dates or amounts of a file can be read in two ways.</exception>
    public static FunnelTimeline Build(ReplayMap map, FunnelFiles files, Instant today)
    {
        var reader = new EventReader(map, today);
        reader.Refused.AddRange(files.All.SelectMany(file => file.Refused));
        CurrencyReader.Demand(map, files);
        var arrivals = ArrivalReader.Read(reader, files);
        var deals = files.Deals is { } file ? DealReader.Read(reader, file, map.Deals!, arrivals) : [];
        var events = new List<FunnelEvent>([.. arrivals.Values, .. deals.Values.SelectMany(deal => deal.Events)]);
        events.AddRange(HandoverReader.Read(reader, arrivals.Values));
        events.AddRange(RejectionReader.Read(reader, arrivals.Values, deals));
        if (files.Spend is { } spend)
        {
            events.AddRange(SpendReader.Read(reader, spend, map.Spend!));
        }

        events.Sort();
        return new FunnelTimeline(events, reader.Refused);
    }
}
