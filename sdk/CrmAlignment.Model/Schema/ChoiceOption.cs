namespace CrmAlignment.Model.Schema;

/// <summary>One option of a choice.</summary>
/// <param name="Value">Value, in the publisher's range.</param>
/// <param name="Name">Name of the option in code, as integrators write it.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Color">Colour as #RRGGBB.</param>
public sealed record ChoiceOption(int Value, string Name, Label Label, string Color);
