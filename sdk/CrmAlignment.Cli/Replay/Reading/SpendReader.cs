using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>Reads marketing spend.</summary>
internal static class SpendReader
{
    /// <summary>The spend, in the order of the file.</summary>
    public static IEnumerable<SpendBooked> Read(EventReader reader, InputTable spend) => spend.Rows.Select(row => Of(reader, row)).OfType<SpendBooked>();

    /// <summary>The spend of a line; null when it was refused.</summary>
    public static SpendBooked? Of(EventReader reader, InputRow row)
    {
        var columns = reader.Map.Spend!;
        return reader.Date(row, columns.SpentOn) is { } when && reader.Amount(row, columns.Amount) is { } amount
            && CurrencyReader.Read(reader, row, columns.Currency, columns.Amount, out var isUnknown) is var currency && !isUnknown
            && reader.IsCountable(row, columns.Amount, amount, currency)
            ? new SpendBooked(when.ToInstant(), row, EventReader.CampaignName(columns.Campaign, row), amount) { Currency = currency }
            : null;
    }
}
