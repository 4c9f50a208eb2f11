using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A table of the package: one of its own, or columns it adds to a table of the platform.</summary>
internal sealed record PackageTable
{
    /// <summary>Schema name, in the author's case.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Logical name, lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Whether the package only adds to an existing table (root component behavior 1 or 2).</summary>
    public bool IsExtension { get; init; }

    /// <summary>Display names by language code.</summary>
    public required IReadOnlyDictionary<int, string> Labels { get; init; }

    /// <summary>Plural display names by language code.</summary>
    public required IReadOnlyDictionary<int, string> PluralLabels { get; init; }

    /// <summary>Descriptions by language code.</summary>
    public required IReadOnlyDictionary<int, string> Descriptions { get; init; }

    /// <summary>Name of the table in the Web API; null when the file gives none.</summary>
    public string? EntitySetName { get; init; }

    /// <summary>UserOwned, OrgOwned or None; null for an extension.</summary>
    public string? Ownership { get; init; }

    /// <summary>Whether its rows are activities.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether its rows are instances of a business process flow (IsBPFEntity).</summary>
    public bool IsProcessFlow { get; init; }

    /// <summary>Whether rows may be put into queues; null when the file does not say.</summary>
    public bool? IsValidForQueue { get; init; }

    /// <summary>Whether its rows can be connected (IsConnectionsEnabled).</summary>
    public bool HasConnections { get; init; }

    /// <summary>Whether the platform may make access teams for its rows (AutoCreateAccessTeams).</summary>
    public bool HasAccessTeams { get; init; }

    /// <summary>Whether the changes of its rows are tracked.</summary>
    public bool ChangeTrackingEnabled { get; init; }

    /// <summary>Whether a status may only be followed by those that its transition data names.</summary>
    public bool EnforcesStateTransitions { get; init; }

    /// <summary>The columns, in the file's order.</summary>
    public required IReadOnlyList<PackageColumn> Columns { get; init; }

    /// <summary>The alternate keys.</summary>
    public required IReadOnlyList<PackageKey> Keys { get; init; }
}
