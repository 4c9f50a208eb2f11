using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// What the scorecard of a year would add up, of the whole organization: no other scorecard and no client has more. Beyond what its columns hold
/// a report would show less than there was, so that there is rather none. Used by one thread.
/// </summary>
/// <param name="reader">Knows the rates.</param>
internal sealed class YearlySums(EventReader reader)
{
    private readonly Dictionary<(string Measure, string Column, int Year), YearlySum> _sums = [];

    /// <summary>Passes an event on, and adds up what it brings or costs.</summary>
    public FunnelEvent Note(FunnelEvent happening)
    {
        if (happening is DealClosed { LostReason: null } won)
        {
            Add("revenue", reader.Map.Deals!.Revenue, won.ClosedOn.Year, won.Row, won.Revenue, won.Currency);
            Add("cost of sales", reader.Map.Deals.Cost ?? "", won.ClosedOn.Year, won.Row, won.Cost, won.Currency);
        }
        else if (happening is SpendBooked spend)
        {
            Add("marketing spend", reader.Map.Spend!.Amount, spend.When.InZone(reader.Map.Zone).Year, spend.Row, spend.Amount, spend.Currency);
        }

        return happening;
    }

    /// <summary>Refuses files whose sums do not fit.</summary>
    /// <exception cref="InputException">A sum is larger than a scorecard holds.</exception>
    public void Demand()
    {
        foreach (var (key, sum) in _sums)
        {
            if (sum.Total > Measure.MostAmount)
            {
                throw new InputException(
                    $"{sum.Largest.Table.Name}, column {key.Column}",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The {key.Measure} of {key.Year} is {sum.Total:N0} in all{Currency}, and a sum of the scorecards holds at most {Measure.MostAmount:N0}. The largest amount is {sum.Most:N0} in line {sum.Largest.Line}."),
                    "Correct that line if it is mistyped; else write all amounts of all files in thousands, and say so in the title of the map.");
            }
        }
    }

    private string Currency => reader.Map.Currencies is { } currencies ? " " + currencies.Base : "";

    private void Add(string measure, string column, int year, InputRow row, decimal amount, string? currency)
    {
        var inBase = reader.InBase(amount, currency);
        var sum = _sums.GetValueOrDefault((measure, column, year));
        _sums[(measure, column, year)] = inBase > sum.Most
            ? new YearlySum(sum.Total + inBase, inBase, row)
            : sum with { Total = sum.Total + inBase };
    }

    private readonly record struct YearlySum(decimal Total, decimal Most, InputRow Largest);
}
