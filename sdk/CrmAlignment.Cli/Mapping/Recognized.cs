namespace CrmAlignment.Cli.Mapping;

/// <summary>A column, and what it was taken for.</summary>
/// <param name="Element">Element of the map, such as leads.arrivedOn.</param>
/// <param name="Column">Name in the heading.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Reason">Why, where it is not sure; empty otherwise.</param>
internal sealed record Recognized(string Element, string Column, Certainty Certainty, string Reason);
