using System.Collections.Generic;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads when leads became marketing qualified, were offered to sales and accepted, as far as the leads file says it.</summary>
internal static class HandoverReader
{
    private static readonly EventKind[] Kinds = [EventKind.MarketingQualification, EventKind.Offer, EventKind.Acceptance];

    /// <summary>The qualifications, offers and acceptances, in the order of the arrivals.</summary>
    public static IEnumerable<FunnelEvent> Read(EventReader reader, IEnumerable<LeadArrived> arrivals)
    {
        foreach (var arrival in arrivals)
        {
            foreach (var kind in Kinds)
            {
                if (Of(reader, arrival, kind) is { } happening)
                {
                    yield return happening;
                }
            }
        }
    }

    /// <summary>The qualification, offer or acceptance of a lead; null without one, or when the line was refused for it.</summary>
    /// <param name="reader">What the readers share.</param>
    /// <param name="arrival">The lead.</param>
    /// <param name="kind">Which of them.</param>
    public static FunnelEvent? Of(EventReader reader, LeadArrived arrival, EventKind kind)
    {
        var (column, what) = kind switch
        {
            EventKind.MarketingQualification => (reader.Map.Leads.MarketingQualifiedOn, "marketing qualified"),
            EventKind.Offer => (reader.Map.Leads.OfferedOn, "offered"),
            _ => (reader.Map.Leads.AcceptedOn, "accepted"),
        };
        if (reader.DateAfter(arrival, column, what)?.ToInstant() is not { } when)
        {
            return null;
        }

        return kind switch
        {
            EventKind.MarketingQualification => new LeadMarketingQualified(when, arrival.Row, arrival.Key),
            EventKind.Offer => new LeadOffered(when, arrival.Row, arrival.Key),
            _ => new LeadAccepted(when, arrival.Row, arrival.Key),
        };
    }
}
