namespace CrmAlignment.Model.Schema;

/// <summary>A text that a script shows. Placeholders are {0}, {1} and so on.</summary>
/// <param name="Key">Its key, as scripts ask for it.</param>
/// <param name="Text">The text.</param>
public sealed record CommandTextSchema(string Key, Label Text);
