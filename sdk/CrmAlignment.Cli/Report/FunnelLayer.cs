namespace CrmAlignment.Cli.Report;

/// <summary>One layer of the funnel: how many leads ever reached it.</summary>
/// <param name="Name">Name of the layer.</param>
/// <param name="Count">Leads that reached it, or opportunities won.</param>
public sealed record FunnelLayer(string Name, int Count);
