namespace CrmAlignment.Cli.Installation;

/// <summary>
/// How a solution is brought to a version.
/// https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions and https://learn.microsoft.com/power-platform/alm/solution-async
/// </summary>
internal enum ImportWay
{
    /// <summary>It is there as the package has it: nothing is done.</summary>
    Leave,

    /// <summary>It is not there: ImportSolutionAsync.</summary>
    Install,

    /// <summary>
    /// An older managed version is there: StageAndUpgradeAsync, so that what the new one lacks goes, and plug-in classes may disappear.
    /// </summary>
    Upgrade,

    /// <summary>The same version, or an older unmanaged one, is there: ImportSolutionAsync over it; what the package lacks stays.</summary>
    Update,

    /// <summary>This version was staged, and its upgrade not applied: DeleteAndPromoteAsync.</summary>
    Promote,
}
