namespace CrmAlignment.Model.Schema;

/// <summary>An environment variable of type String.</summary>
/// <param name="SchemaName">Schema name.</param>
/// <param name="DefaultValue">Value where the environment sets none.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What it holds.</param>
public sealed record EnvironmentVariableSchema(string SchemaName, string DefaultValue, Label Label, Label Description);
