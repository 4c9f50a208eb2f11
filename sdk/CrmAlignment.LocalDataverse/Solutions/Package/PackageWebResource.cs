using System;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A web resource with its bytes.</summary>
/// <param name="Id">Id that the row gets in every organization.</param>
/// <param name="Name">Unique name, usually a path.</param>
/// <param name="DisplayName">Display name; null when none.</param>
/// <param name="Type">1 HTML, 2 CSS, 3 JS, 4 XML, 5 PNG, 10 ICO, 11 SVG, 12 RESX.</param>
/// <param name="Content">The bytes of the file.</param>
internal sealed record PackageWebResource(Guid Id, string Name, string? DisplayName, int Type, ReadOnlyMemory<byte> Content)
{
    /// <summary>Description; null when the file gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Language of its text; null when the file gives none.</summary>
    public int? LanguageCode { get; init; }

    /// <summary>The web resources that it needs, as XML; null when the file names none.</summary>
    public string? DependencyXml { get; init; }
}
