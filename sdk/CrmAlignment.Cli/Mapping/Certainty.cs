namespace CrmAlignment.Cli.Mapping;

/// <summary>How sure it is what a column was taken for.</summary>
internal enum Certainty
{
    /// <summary>The heading is known, and the values fit.</summary>
    Sure,

    /// <summary>The heading is known and the values fit, but so do another column's.</summary>
    Likely,

    /// <summary>The values alone speak for it.</summary>
    Guessed,
}
