namespace CrmAlignment.Domain.Targets;

/// <summary>The way of a record from a layer of the funnel on.</summary>
/// <param name="Days">Days from its entry until it was won or lost, or until today where it is on its way; not negative.</param>
/// <param name="End">How it ended.</param>
public readonly record struct Passage(double Days, PassageEnd End);
