namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>How an import treats the version that is installed.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions.</remarks>
internal enum ImportKind
{
    /// <summary>Installs, or updates in place: what the new version lacks stays.</summary>
    Update,

    /// <summary>Puts the new version beside the installed one, until DeleteAndPromote replaces that one.</summary>
    Holding,

    /// <summary>Replaces the installed version at once, which takes along what the new one lacks.</summary>
    Upgrade,
}
