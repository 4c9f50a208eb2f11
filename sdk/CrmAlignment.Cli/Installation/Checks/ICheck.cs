namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>One thing that must be so for the product to work in an environment.</summary>
internal interface ICheck
{
    /// <summary>A word for it, by which people and programs find it.</summary>
    string Name { get; }

    /// <summary>Whether it can be looked at only where the solution is installed.</summary>
    bool NeedsSolution => true;

    /// <summary>Looks at it.</summary>
    CheckFinding Look(Examination examination);
}
