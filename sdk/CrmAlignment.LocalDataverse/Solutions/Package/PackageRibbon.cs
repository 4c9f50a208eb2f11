namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>What a package changes in the commands of a table, or of the application.</summary>
/// <param name="Table">Logical name of the table; null for the application.</param>
/// <param name="DiffXml">The element RibbonDiffXml; null when it changes nothing.</param>
internal sealed record PackageRibbon(string? Table, string? DiffXml);
