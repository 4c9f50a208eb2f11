namespace CrmAlignment.Client.Kpis;

/// <summary>What one fold (or, as a total, all folds) of the ledger has done.</summary>
/// <remarks>Immutable. All zeros when the ledger was folded already, which is no fault.</remarks>
/// <param name="Folded">Facts added to the scorecards.</param>
/// <param name="ScorecardsChanged">Scorecard rows written.</param>
/// <param name="Remaining">Facts still to fold; the server counts up to 5,000.</param>
public sealed record FoldResult(int Folded, int ScorecardsChanged, int Remaining);
