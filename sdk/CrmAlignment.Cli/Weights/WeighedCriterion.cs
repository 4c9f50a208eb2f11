namespace CrmAlignment.Cli.Weights;

/// <summary>What a weighing needs to know of a criterion.</summary>
/// <param name="Name">What it asks, in words of the users.</param>
/// <param name="IsRequired">Whether it is required; else it gives points.</param>
/// <param name="Points">Points that it gives now; counted only when it is not required.</param>
internal sealed record WeighedCriterion(string Name, bool IsRequired, int Points);
