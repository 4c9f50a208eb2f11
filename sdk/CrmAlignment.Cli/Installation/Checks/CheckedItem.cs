namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>A check and what it found.</summary>
/// <param name="Check">The check.</param>
/// <param name="Finding">What it found.</param>
internal sealed record CheckedItem(ICheck Check, CheckFinding Finding);
