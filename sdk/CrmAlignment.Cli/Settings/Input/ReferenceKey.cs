namespace CrmAlignment.Cli.Settings.Input;

/// <summary>A row that a settings file refers to by its key.</summary>
/// <param name="Field">The member that refers.</param>
/// <param name="Key">The key.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record ReferenceKey(Field Field, string Key, string Place);
