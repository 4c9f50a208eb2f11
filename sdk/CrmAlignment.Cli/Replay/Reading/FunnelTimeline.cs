using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>All events of the input files in time order, and the lines that give none.</summary>
public sealed class FunnelTimeline
{
    private FunnelTimeline(PlannedEvents events, Arrivals arrivals, IReadOnlyList<RefusedRow> refused) =>
        (Events, Arrivals, Refused) = (events, arrivals, refused);

    /// <summary>Events in the order in which they happen.</summary>
    public PlannedEvents Events { get; }

    /// <summary>The lines of the leads that arrive, by key.</summary>
    public LeadKeys Leads => Arrivals.Keys;

    /// <summary>Lines that were refused, in the order of the files.</summary>
    public IReadOnlyList<RefusedRow> Refused { get; }

    /// <summary>The leads that arrive.</summary>
    internal Arrivals Arrivals { get; }

    /// <summary>Builds the timeline.</summary>
    /// <param name="map">How the files are read.</param>
    /// <param name="files">The files, which have to stay open as long as it is used.</param>
    /// <param name="today">The present; later dates are refused.</param>
    /// <exception cref="Faults.InputException">Dates or amounts of a file can be read in two ways.</exception>
    public static FunnelTimeline Build(ReplayMap map, FunnelFiles files, Instant today)
    {
        var reader = new EventReader(map, today);
        reader.Refused.AddRange(files.All.SelectMany(file => file.Refused));
        CurrencyReader.Demand(map, files);
        var arrivals = Arrivals.Read(reader, files);
        var maker = new EventMaker(new EventReader(map, today), files, arrivals);
        return new FunnelTimeline(new PlannedEvents(Read(reader, files, arrivals), maker.Make), arrivals, reader.Refused);
    }

    private static IEnumerable<FunnelEvent> Read(EventReader reader, FunnelFiles files, Arrivals arrivals)
    {
        var deals = new LeadDeals(files);
        return arrivals
            .Concat(files.Deals is { } file ? DealReader.Read(reader, file, arrivals, deals) : [])
            .Concat(HandoverReader.Read(reader, arrivals))
            .Concat(RejectionReader.Read(reader, arrivals, deals))
            .Concat(files.Spend is { } spend ? SpendReader.Read(reader, spend) : []);
    }
}
