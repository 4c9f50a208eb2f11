using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A form of a table, or a dashboard.</summary>
internal sealed record PackageForm
{
    /// <summary>Id of the form.</summary>
    public required Guid Id { get; init; }

    /// <summary>Logical name of its table; null for a dashboard.</summary>
    public string? Table { get; init; }

    /// <summary>Names by language code.</summary>
    public required IReadOnlyDictionary<int, string> Labels { get; init; }

    /// <summary>Descriptions by language code.</summary>
    public required IReadOnlyDictionary<int, string> Descriptions { get; init; }

    /// <summary>Type code of the form: 0 dashboard, 2 main, 6 quick view, 7 quick create, 11 card and others.</summary>
    public required int Type { get; init; }

    /// <summary>The form itself, as FormXml; null when the file gives none.</summary>
    public string? FormXml { get; init; }

    /// <summary>0 inactive, 1 active.</summary>
    public int ActivationState { get; init; } = 1;

    /// <summary>0 classic form, 1 the presentation of today, 2 converted.</summary>
    public int Presentation { get; init; } = 1;

    /// <summary>Whether it is a default.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether tablets show it.</summary>
    public bool IsTabletEnabled { get; init; }

    /// <summary>Version of the solution that brought it first; null when the file gives none.</summary>
    public string? IntroducedVersion { get; init; }
}
