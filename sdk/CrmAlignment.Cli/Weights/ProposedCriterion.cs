namespace CrmAlignment.Cli.Weights;

/// <summary>A criterion, with what is proposed for it and the numbers behind that.</summary>
/// <param name="Name">What it asks.</param>
/// <param name="IsRequired">Whether it is required, and stays so.</param>
/// <param name="Points">Points that it gives now; null for a required one.</param>
/// <param name="ProposedPoints">Points proposed: 0 to leave it out; null for a required one, and where nothing is proposed.</param>
/// <param name="Coefficient">What it adds to the log odds of being won; null where it has too few leads, or no model was made.</param>
/// <param name="Met">Decided leads that met it.</param>
/// <param name="MetWon">Those of them that were won.</param>
/// <param name="NotMet">Decided leads that did not.</param>
/// <param name="NotMetWon">Those of them that were won.</param>
/// <param name="HasEnoughData">Whether it has enough leads on either side; else it keeps its points.</param>
internal sealed record ProposedCriterion(
    string Name, bool IsRequired, int? Points, int? ProposedPoints, double? Coefficient, int Met, int MetWon, int NotMet, int NotMetWon, bool HasEnoughData);
