namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>How an installed version is replaced (https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions).</summary>
public enum Replacement
{
    /// <summary>Import over it: what the new version lacks stays.</summary>
    Update,

    /// <summary>Stage for upgrade, then apply: what the new version lacks goes.</summary>
    HoldingUpgrade,

    /// <summary>The same, with the gate solution imported between the two.</summary>
    GateBeforePromotion,

    /// <summary>Upgrade in one go.</summary>
    StageAndUpgrade,
}
