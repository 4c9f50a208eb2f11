namespace CrmAlignment.Cli.Settings;

/// <summary>What becomes of a setting.</summary>
internal enum PlanAction
{
    /// <summary>It is new.</summary>
    Create,

    /// <summary>It is there with other values.</summary>
    Change,

    /// <summary>It is there as it should be.</summary>
    Leave,

    /// <summary>It is left to people, since nothing can do it from here.</summary>
    ByHand,
}
