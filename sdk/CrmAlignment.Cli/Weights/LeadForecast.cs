namespace CrmAlignment.Cli.Weights;

/// <summary>Decided leads with the chance to be won that was foretold for them.</summary>
/// <param name="Chance">The chance, 0 to 1.</param>
/// <param name="Won">Those that were won.</param>
/// <param name="Lost">Those that were lost.</param>
internal sealed record LeadForecast(double Chance, int Won, int Lost)
{
    /// <summary>The leads.</summary>
    public int Leads => Won + Lost;

    /// <summary>Sum over the leads of (chance - 1 if won, else 0) squared.</summary>
    public double SquaredErrors => Won * (1 - Chance) * (1 - Chance) + Lost * Chance * Chance;
}
