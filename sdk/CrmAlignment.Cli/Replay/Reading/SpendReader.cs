using System.Collections.Generic;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads marketing spend.</summary>
internal static class SpendReader
{
    /// <summary>The spend, in the order of the file.</summary>
    public static IEnumerable<SpendBooked> Read(EventReader reader, InputTable spend, SpendMap columns)
    {
        foreach (var row in spend.Rows)
        {
            if (reader.Date(row, columns.SpentOn) is { } when && reader.Amount(row, columns.Amount) is { } amount
                && CurrencyReader.Read(reader, row, columns.Currency, columns.Amount, out var isUnknown) is var currency && !isUnknown)
            {
                yield return new SpendBooked(when.ToInstant(), row, EventReader.CampaignName(columns.Campaign, row), amount) { Currency = currency };
            }
        }
    }
}
