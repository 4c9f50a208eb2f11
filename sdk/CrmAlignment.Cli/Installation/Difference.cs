namespace CrmAlignment.Cli.Installation;

/// <summary>A component of an environment that differs from a package.</summary>
/// <param name="Kind">How.</param>
/// <param name="Component">What kind of component it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">In what it differs; empty unless it is changed.</param>
internal sealed record Difference(DifferenceKind Kind, string Component, string Name, string Text = "");
