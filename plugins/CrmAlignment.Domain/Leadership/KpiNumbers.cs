using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Leadership;

/// <summary>What the ledger says of a period: of the organization, or of campaigns.</summary>
/// <param name="Revenue">In base currency.</param>
/// <param name="Profit">In base currency; below 0 for a loss.</param>
/// <param name="Clients">Customers with revenue, each once a campaign.</param>
/// <param name="Won">Opportunities won: the sample.</param>
public readonly record struct KpiNumbers(decimal Revenue, decimal Profit, int Clients, int Won)
{
    /// <summary>The numbers of a scorecard.</summary>
    public static KpiNumbers Of(Scorecard scorecard) => new(
        scorecard.Measures[Measure.Revenue], scorecard.Profit, scorecard.ClientCount, (int)scorecard.Measures[Measure.Won]);

    /// <summary>The sum of two.</summary>
    public static KpiNumbers operator +(KpiNumbers left, KpiNumbers right) =>
        new(left.Revenue + right.Revenue, left.Profit + right.Profit, left.Clients + right.Clients, left.Won + right.Won);
}
