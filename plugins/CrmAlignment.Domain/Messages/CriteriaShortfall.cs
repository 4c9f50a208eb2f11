namespace CrmAlignment.Domain.Messages;

/// <summary>How far a lead is from its criteria, as the gate's messages say it.</summary>
/// <param name="Set">Name of the criteria set; null when none applies.</param>
/// <param name="Version">Version of the set; 0 when none applies.</param>
/// <param name="Score">Points that the lead has.</param>
/// <param name="Threshold">Points that it needs.</param>
/// <param name="Unmet">The criteria that keep it back, one a line.</param>
public sealed record CriteriaShortfall(string? Set, int Version, int Score, int Threshold, ILocalizedText Unmet);
