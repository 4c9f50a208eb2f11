using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Weights;

/// <summary>Held-out leads for which similar chances were foretold, beside what became of them.</summary>
/// <param name="Leads">Decided leads.</param>
/// <param name="Foretold">Mean of their chances, 0 to 1.</param>
/// <param name="Won">Those that were won.</param>
/// <param name="Low">Lower end of the 95 % interval (Wilson) of the share won.</param>
/// <param name="High">Its upper end.</param>
internal sealed record CalibrationBin(int Leads, double Foretold, int Won, double Low, double High)
{
    /// <summary>Fewest leads of a bin: 20, as everywhere in the product where shares are told.</summary>
    public const int Fewest = 20;

    private const int MostBins = 10;
    private const double Normal95 = 1.959963984540054;

    /// <summary>Share won, 0 to 1.</summary>
    public double Share => (double)Won / Leads;

    /// <summary>Bins of about as many leads, at most ten, by chance; leads of one chance are in one bin.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IEnumerable<LeadForecast> forecasts)
    {
        var bins = new List<List<LeadForecast>>();
        var sorted = forecasts.GroupBy(forecast => forecast.Chance).OrderBy(alike => alike.Key).ToArray();
        var size = Math.Max(Fewest, (sorted.Sum(Count) + MostBins - 1) / MostBins);
        foreach (var alike in sorted)
        {
            if (bins.Count == 0 || Count(bins[^1]) >= size)
            {
                bins.Add([]);
            }

            bins[^1].AddRange(alike);
        }

        // What is left over at the end says nothing alone.
        if (bins.Count > 1 && Count(bins[^1]) < Fewest)
        {
            bins[^2].AddRange(bins[^1]);
            bins.RemoveAt(bins.Count - 1);
        }

        return [.. bins.Select(Bin)];
    }

    private static int Count(IEnumerable<LeadForecast> forecasts) => forecasts.Sum(forecast => forecast.Leads);

    // https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm
    private static CalibrationBin Bin(List<LeadForecast> forecasts)
    {
        int leads = Count(forecasts), won = forecasts.Sum(forecast => forecast.Won);
        double share = (double)won / leads, square = Normal95 * Normal95;
        var middle = share + square / (2 * leads);
        var half = Normal95 * Math.Sqrt(share * (1 - share) / leads + square / (4d * leads * leads));
        return new CalibrationBin(
            leads, forecasts.Sum(forecast => forecast.Chance * forecast.Leads) / leads, won,
            Math.Max(0, (middle - half) / (1 + square / leads)), Math.Min(1, (middle + half) / (1 + square / leads)));
    }
}
