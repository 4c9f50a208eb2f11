namespace CrmAlignment.Client.Kpis;

/// <summary>What one call (or, as a total, all calls so far) of a recalculation has done.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Seen">Records compared.</param>
/// <param name="Posted">Rows posted to the ledger; 0 when it was right.</param>
/// <param name="NextCursor">Where to go on; empty at the end.</param>
public sealed record RecalculationResult(int Seen, int Posted, string NextCursor);
