namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A one-to-many relationship.</summary>
internal sealed record PackageRelationship
{
    /// <summary>Schema name.</summary>
    public required string Name { get; init; }

    /// <summary>Logical name of the table on the "one" side.</summary>
    public required string ReferencedTable { get; init; }

    /// <summary>Logical name of the table on the "many" side, which has the lookup.</summary>
    public required string ReferencingTable { get; init; }

    /// <summary>Logical name of the lookup column.</summary>
    public required string ReferencingColumn { get; init; }

    /// <summary>Cascade word for Assign: NoCascade, Cascade, Active or UserOwned.</summary>
    public required string CascadeAssign { get; init; }

    /// <summary>Cascade word for Delete: NoCascade, Cascade, RemoveLink or Restrict.</summary>
    public required string CascadeDelete { get; init; }

    /// <summary>Cascade word for Reparent.</summary>
    public required string CascadeReparent { get; init; }

    /// <summary>Cascade word for Share.</summary>
    public required string CascadeShare { get; init; }

    /// <summary>Cascade word for Unshare.</summary>
    public required string CascadeUnshare { get; init; }

    /// <summary>Whether the relationship makes the table a hierarchy of itself.</summary>
    public bool IsHierarchical { get; init; }

    /// <summary>Name of the navigation property to the "one" side; null where the file gives none.</summary>
    public string? ReferencingNavigation { get; init; }

    /// <summary>Name of the navigation property to the "many" side; null where the file gives none.</summary>
    public string? ReferencedNavigation { get; init; }
}
