namespace CrmAlignment.Cli.Installation;

/// <summary>How a component of an environment differs from a package.</summary>
internal enum DifferenceKind
{
    /// <summary>The package brings it, and the environment lacks it.</summary>
    Added,

    /// <summary>Both have it, unlike.</summary>
    Changed,

    /// <summary>The installed solution has it, and the package does not.</summary>
    Removed,
}
