using System;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Makes events of their lines again, by the readers that read them first; a line that was refused gives none.</summary>
/// <param name="reader">What the readers share; nothing is refused a second time.</param>
/// <param name="files">The files.</param>
/// <param name="arrivals">The leads that arrive.</param>
/// <param name="deals">Which leads have deals.</param>
internal sealed class EventMaker(EventReader reader, FunnelFiles files, Arrivals arrivals, LeadDeals deals)
{
    /// <summary>The event of a kind that a line gives.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="line">Number of the line in the file of that kind.</param>
    /// <exception cref="InvalidOperationException">The line gives no such event.</exception>
    public FunnelEvent Make(EventKind kind, int line) => Read(kind, line)
        ?? throw new InvalidOperationException($"Line {line} gives no event {kind}, and gave one when it was read first.");

    private FunnelEvent? Read(EventKind kind, int line) => kind switch
    {
        EventKind.Arrival => arrivals.At(line),
        EventKind.Rejection => RejectionReader.Of(reader, arrivals.At(line), hasDeal: false),
        EventKind.DealBeginning => Deal(line)?.Opened,
        EventKind.DealEnd => Deal(line)?.Closed,
        EventKind.Spend => SpendReader.Of(reader, files.Spend!.Rows[line]),
        _ => HandoverReader.Of(reader, arrivals.At(line), kind),
    };

    private ReadDeal? Deal(int line)
    {
        var row = files.Deals!.Rows[line];
        return arrivals.Of(row[reader.Map.Deals!.LeadKey]) is { } arrival && DealReader.Of(reader, row, arrival) is { } deal
            ? Placed(arrival, deal)
            : null;
    }

    private ReadDeal Placed(LeadArrived arrival, ReadDeal deal)
    {
        if (deals.IsFirst(arrival.Row, deal.First.Row))
        {
            return deal;
        }

        return (deal.IsTimeless ? deal.After(deals.Begins(arrival.Row)) : deal).AsFurther();
    }
}
