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
    /// <param name="reader">What the readers share.</param>
    /// <param name="files">The files: of leads whose arrival is not known, the deals say when they were there.</param>
    public static Dictionary<string, LeadArrived> Read(EventReader reader, FunnelFiles files)
    {
        var columns = reader.Map.Leads;
        var dates = columns.ArrivedOn is null ? FirstDates.Read(reader, files) : null;
        var arrivals = new Dictionary<string, LeadArrived>(files.Leads.Rows.Count, Keys);
        foreach (var row in files.Leads.Rows)
        {
            var key = row[columns.Key];
            if (key.Length is 0 or > LongestKey)
            {
                reader.Refuse(row, columns.Key, "The key of a lead has 1 to 100 characters.", "Give the lead a key.");
            }
            else if ((dates is null ? reader.Date(row, columns.ArrivedOn!)?.ToInstant() : dates.Of(key)) is { } when)
            {
                var arrival = new LeadArrived(when, row, key, EventReader.CampaignName(columns.Campaign, row)) { IsDated = dates is null };
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
