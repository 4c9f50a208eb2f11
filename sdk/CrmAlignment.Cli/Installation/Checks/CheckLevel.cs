namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>How a check came out.</summary>
internal enum CheckLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, and somebody should look at it.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Error,

    /// <summary>It could not be looked at, because of another check.</summary>
    Skipped,
}
