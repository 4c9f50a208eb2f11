using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>All events of the input files in time order, and the lines that give none.</summary>
public sealed class FunnelTimeline
{
    private FunnelTimeline(PlannedEvents events, Arrivals arrivals, IReadOnlyList<RefusedRow> refused, int furtherDeals) =>
        (Events, Arrivals, Refused, FurtherDeals) = (events, arrivals, refused, furtherDeals);

    /// <summary>Events in the order in which they happen.</summary>
    public PlannedEvents Events { get; }

    /// <summary>The lines of the leads that arrive, by key.</summary>
    public LeadKeys Leads => Arrivals.Keys;

    /// <summary>Lines that were refused, in the order of the files.</summary>
    public IReadOnlyList<RefusedRow> Refused { get; }

    /// <summary>How many deals are of leads that have an earlier one.</summary>
    public int FurtherDeals { get; }

    /// <summary>The leads that arrive.</summary>
    internal Arrivals Arrivals { get; }

    /// <summary>Builds the timeline.</summary>
    /// <param name="map">How the files are read.</param>
    /// <param name="files">The files, which have to stay open as long as it is used.</param>
    /// <param name="today">The present; later dates are refused.</param>
    /// <exception cref="Faults.InputException">Dates or amounts of a file can be read in two ways, or the amounts of a year are more than a scorecard holds.</exception>
    public static FunnelTimeline Build(ReplayMap map, FunnelFiles files, Instant today)
    {
        var reader = new EventReader(map, today);
        reader.Refused.AddRange(files.All.SelectMany(file => file.Refused));
        CurrencyReader.Demand(map, files);
        var arrivals = Arrivals.Read(reader, files);
        var deals = new LeadDeals(files);
        var maker = new EventMaker(new EventReader(map, today), files, arrivals, deals);
        var sums = new YearlySums(reader);
        var events = new PlannedEvents(Read(reader, files, arrivals, deals).Select(sums.Note), maker.Make);
        sums.Demand();
        return new FunnelTimeline(events, arrivals, reader.Refused, deals.Further);
    }

    private static IEnumerable<FunnelEvent> Read(EventReader reader, FunnelFiles files, Arrivals arrivals, LeadDeals deals) => arrivals
        .Concat(files.Deals is { } file ? DealReader.Read(reader, file, arrivals, deals) : [])
        .Concat(HandoverReader.Read(reader, arrivals))
        .Concat(RejectionReader.Read(reader, arrivals, deals))
        .Concat(files.Spend is { } spend ? SpendReader.Read(reader, spend) : []);
}
