namespace CrmAlignment.Cli.Weights;

/// <summary>Why no points are proposed.</summary>
internal enum NoProposal
{
    /// <summary>Fewer won or fewer lost leads than a model needs.</summary>
    TooFewDecided,

    /// <summary>No scored criterion has enough leads both with and without it.</summary>
    NothingVaries,

    /// <summary>Too few decided leads in months before which there were enough: nothing could be foretold.</summary>
    TooFewHeldOut,

    /// <summary>Held-out months were not foretold better than by the base rate, or so little that it may be chance.</summary>
    NotBetter,

    /// <summary>No scored criterion makes a lead more likely to be won.</summary>
    NothingCounts,
}
