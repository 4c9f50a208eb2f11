using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads the arrivals of leads.</summary>
internal static class ArrivalReader
{
    private const int LongestKey = 100;

    // As the alternate key of leads compares: "a-1" and "A-1" are one lead.
    private static readonly StringComparer Keys = StringComparer.OrdinalIgnoreCase;

    /// <summary>The arrivals by key of the lead.</summary>
    public static Dictionary<string, LeadArrived> Read(EventReader reader, InputTable leads)
    {
        var columns = reader.Map.Leads;
        var arrivals = new Dictionary<string, LeadArrived>(leads.Rows.Count, Keys);
        foreach (var row in leads.Rows)
        {
            var key = row[columns.Key];
            if (key.Length is 0 or > LongestKey)
            {
                reader.Refuse(row, columns.Key, "The key of a lead has 1 to 100 characters.", "Give the lead a key.");
            }
            else if (reader.Date(row, columns.ArrivedOn) is { } when)
            {
                var arrival = new LeadArrived(when.ToInstant(), row, key, EventReader.CampaignName(columns.Campaign, row));
                if (!arrivals.TryAdd(key, arrival))
                {
                    reader.Refuse(
                        row,
                        columns.Key,
                        $"The key stands in line {arrivals[key].Row.Line} already.",
                        "Give each lead a key of its own, or remove the line.");
                }
            }
        }

        return arrivals;
    }
}
