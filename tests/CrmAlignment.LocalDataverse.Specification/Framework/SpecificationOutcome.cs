namespace CrmAlignment.LocalDataverse.Specification.Framework;

/// <summary>How a behaviour did in one environment. Of several cases the worst counts, so the order is that of badness.</summary>
public enum SpecificationOutcome
{
    /// <summary>It was not run there.</summary>
    Skipped,

    /// <summary>All its cases passed.</summary>
    Passed,

    /// <summary>A case failed.</summary>
    Failed,
}
