namespace CrmAlignment.Client.Kpis;

/// <summary>What one call (or, as a total, all calls so far) of an audit has found.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Seen">Records compared.</param>
/// <param name="Drifts">Drifts written down; 0 when everything agrees.</param>
/// <param name="Posted">Rows written to correct them; 0 when the audit only looks.</param>
/// <param name="NextCursor">Where to go on; empty at the end.</param>
public sealed record AuditResult(int Seen, int Drifts, int Posted, string NextCursor);
