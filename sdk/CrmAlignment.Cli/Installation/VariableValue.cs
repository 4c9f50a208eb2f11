namespace CrmAlignment.Cli.Installation;

/// <summary>An environment variable and what holds for it.</summary>
/// <param name="Name">Schema name.</param>
/// <param name="Value">The environment's own value, or the default where it has none.</param>
internal sealed record VariableValue(string Name, string? Value);
