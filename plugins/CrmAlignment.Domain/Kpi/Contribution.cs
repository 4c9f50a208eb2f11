namespace CrmAlignment.Domain.Kpi;

/// <summary>What a record adds to the KPIs.</summary>
/// <param name="Key">Date, customer, campaign, business unit and lead category.</param>
/// <param name="Measures">How much.</param>
public readonly record struct Contribution(ContributionKey Key, Measures Measures);
