namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// What an action on a parent row does to its related rows
/// (https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior).
/// </summary>
public enum CascadeType
{
    /// <summary>Nothing.</summary>
    NoCascade,

    /// <summary>The same to all related rows.</summary>
    Cascade,

    /// <summary>The same to related rows that are active.</summary>
    Active,

    /// <summary>The same to related rows with the same owner.</summary>
    UserOwned,

    /// <summary>Related rows lose the reference (delete only).</summary>
    RemoveLink,

    /// <summary>The action is refused while related rows exist (delete only).</summary>
    Restrict,
}
