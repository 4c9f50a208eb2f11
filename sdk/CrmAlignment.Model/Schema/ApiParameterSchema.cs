namespace CrmAlignment.Model.Schema;

/// <summary>A request parameter or a response property of a Custom API.</summary>
/// <param name="UniqueName">Name by which callers pass or read it.</param>
/// <param name="Type">Type.</param>
/// <param name="IsOptional">Whether a request may leave it out; of a response, whether it may be missing.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Description">What it holds, with its unit, range and default.</param>
public sealed record ApiParameterSchema(string UniqueName, ApiParameterType Type, bool IsOptional, Label Label, Label Description);
