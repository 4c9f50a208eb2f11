using System.Collections.Generic;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads marketing spend.</summary>
internal static class SpendReader
{
    /// <summary>The spend, in the order of the file.</summary>
    /// <exception cref="InputException">The map does not say how spend is read, or names a column that the file lacks.</exception>
    public static IEnumerable<SpendBooked> Read(EventReader reader, CsvTable spend)
    {
        var columns = reader.Map.Spend
            ?? throw new InputException(spend.Name, "The map does not say how spend is read.", "Add the element spend to the map.");
        spend.Demand(columns.Mapped());
        foreach (var row in spend.Rows)
        {
            if (reader.Date(row, columns.SpentOn) is { } when && reader.Amount(row, columns.Amount) is { } amount)
            {
                yield return new SpendBooked(when.ToInstant(), row, EventReader.CampaignName(columns.Campaign, row), amount);
            }
        }
    }
}
