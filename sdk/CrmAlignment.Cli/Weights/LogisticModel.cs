using System;
using System.Collections.Generic;

namespace CrmAlignment.Cli.Weights;

/// <summary>A chance to be won, by the criteria that a lead meets: its log odds are a sum.</summary>
/// <param name="Intercept">Log odds of a lead that meets none.</param>
/// <param name="Coefficients">What each criterion adds to the log odds, in the order of the set; 0 for one that says nothing.</param>
internal sealed record LogisticModel(double Intercept, IReadOnlyList<double> Coefficients)
{
    /// <summary>Chance of leads to be won, above 0 and below 1.</summary>
    public double Chance(LeadGroup leads)
    {
        var odds = Intercept;
        for (var index = 0; index < Coefficients.Count; index++)
        {
            odds += leads.Meets(index) ? Coefficients[index] : 0;
        }

        return 1 / (1 + Math.Exp(-odds));
    }
}
