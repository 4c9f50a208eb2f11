using System.Collections.Generic;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads when leads were offered to sales and accepted, as far as the leads file says it.</summary>
internal static class HandoverReader
{
    /// <summary>The offers and acceptances, in the order of the arrivals.</summary>
    public static IEnumerable<FunnelEvent> Read(EventReader reader, IEnumerable<LeadArrived> arrivals)
    {
        var (offered, accepted) = (reader.Map.Leads.OfferedOn, reader.Map.Leads.AcceptedOn);
        foreach (var arrival in arrivals)
        {
            if (reader.DateAfter(arrival, offered, "offered") is { } offer)
            {
                yield return new LeadOffered(offer.ToInstant(), arrival.Row, arrival.Key);
            }

            if (reader.DateAfter(arrival, accepted, "accepted") is { } acceptance)
            {
                yield return new LeadAccepted(acceptance.ToInstant(), arrival.Row, arrival.Key);
            }
        }
    }
}
