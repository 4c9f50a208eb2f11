namespace CrmAlignment.Solution.Checking.Reading;

/// <summary>What can be said of a name that a package uses.</summary>
internal enum Knowledge
{
    /// <summary>The package, the platform or a declared solution has it, or nothing can be said of its owner.</summary>
    There,

    /// <summary>It is the platform's or another publisher's, and not in the lists of this project, which are not complete.</summary>
    NotListed,

    /// <summary>It would have to be in the package, and is not.</summary>
    Missing,
}
