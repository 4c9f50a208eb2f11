using System.Collections.Generic;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads when leads became marketing qualified, were offered to sales and accepted, as far as the leads file says it.</summary>
internal static class HandoverReader
{
    /// <summary>The qualifications, offers and acceptances, in the order of the arrivals.</summary>
    public static IEnumerable<FunnelEvent> Read(EventReader reader, IEnumerable<LeadArrived> arrivals)
    {
        var (qualified, offered, accepted) = (reader.Map.Leads.MarketingQualifiedOn, reader.Map.Leads.OfferedOn, reader.Map.Leads.AcceptedOn);
        foreach (var arrival in arrivals)
        {
            if (reader.DateAfter(arrival, qualified, "marketing qualified") is { } qualification)
            {
                yield return new LeadMarketingQualified(qualification.ToInstant(), arrival.Row, arrival.Key);
            }

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
