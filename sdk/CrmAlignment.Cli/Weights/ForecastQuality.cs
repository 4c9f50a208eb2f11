using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Weights;

/// <summary>How well held-out months were foretold by the model, beside the base rate: the share won of the months before.</summary>
/// <param name="Leads">Decided leads of the held-out months.</param>
/// <param name="Won">Those that were won.</param>
/// <param name="Brier">Mean of (chance - 1 if won, else 0) squared by the model, 0 (best) to 1.</param>
/// <param name="BaseRateBrier">The same by the base rate.</param>
/// <param name="GainLow">Lower end of the 95 % interval of the base rate's score minus the model's; above 0 the model is better beyond chance.</param>
/// <param name="GainHigh">Its upper end.</param>
internal sealed record ForecastQuality(int Leads, int Won, double Brier, double BaseRateBrier, double GainLow, double GainHigh)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>Whether the model is better than the base rate, and not by chance: the whole interval is above 0.</summary>
    public bool BeatsBaseRate => GainLow > 0;

    /// <summary>Compares the forecasts of the same leads, pairwise.</summary>
    /// <remarks>
    /// Brier, Verification of forecasts expressed in terms of probability, 1950; the interval is that of the mean of paired differences, as in
    /// Diebold and Mariano, Comparing Predictive Accuracy, 1995, https://doi.org/10.1080/07350015.1995.10524599.
    /// </remarks>
    /// <param name="byModel">Forecasts of the model; at least two leads.</param>
    /// <param name="byBaseRate">Forecasts of the base rate, of the same leads in the same order.</param>
    public static ForecastQuality Of(IReadOnlyList<LeadForecast> byModel, IReadOnlyList<LeadForecast> byBaseRate)
    {
        int leads = byModel.Sum(forecast => forecast.Leads), won = byModel.Sum(forecast => forecast.Won);
        double brier = byModel.Sum(forecast => forecast.SquaredErrors) / leads, ofBase = byBaseRate.Sum(forecast => forecast.SquaredErrors) / leads;
        var gain = ofBase - brier;
        var spread = byModel.Zip(byBaseRate, (model, other) => Spread(model, other, gain)).Sum();
        var half = Normal95 * Math.Sqrt(spread / (leads - 1) / leads);
        return new ForecastQuality(leads, won, brier, ofBase, gain - half, gain + half);
    }

    private static double Spread(LeadForecast model, LeadForecast other, double mean)
    {
        var ofWon = Square(1 - other.Chance) - Square(1 - model.Chance) - mean;
        var ofLost = Square(other.Chance) - Square(model.Chance) - mean;
        return model.Won * Square(ofWon) + model.Lost * Square(ofLost);
    }

    private static double Square(double value) => value * value;
}
