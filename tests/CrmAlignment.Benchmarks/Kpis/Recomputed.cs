namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>What a recomputation came to, to hold two of them together.</summary>
/// <param name="Scorecards">How many scorecards.</param>
/// <param name="ClientPeriods">How many client periods.</param>
/// <param name="Revenue">Revenue of all scorecards.</param>
/// <param name="Leads">Leads created of all scorecards.</param>
/// <param name="Clients">Client counts of all scorecards.</param>
internal sealed record Recomputed(int Scorecards, int ClientPeriods, decimal Revenue, decimal Leads, decimal Clients);
