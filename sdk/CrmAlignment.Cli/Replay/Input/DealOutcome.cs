namespace CrmAlignment.Cli.Replay.Input;

/// <summary>What became of a deal.</summary>
public enum DealOutcome
{
    /// <summary>It is still open.</summary>
    Open,

    /// <summary>It was won.</summary>
    Won,

    /// <summary>It was lost.</summary>
    Lost,
}
