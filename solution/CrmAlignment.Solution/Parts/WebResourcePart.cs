namespace CrmAlignment.Solution.Parts;

/// <summary>A hand-written web resource.</summary>
/// <param name="Path">File, relative to the folder of parts.</param>
/// <param name="Name">Unique name, such as crma_/scripts/lead.js.</param>
/// <param name="Type">The platform's number of its kind: 1 HTML, 2 CSS, 3 JS, 4 XML, 5 PNG, 6 JPG, 7 GIF, 10 ICO, 11 SVG, 12 RESX.</param>
/// <param name="Content">The file; texts with line feeds only.</param>
public sealed record WebResourcePart(string Path, string Name, int Type, byte[] Content);
