namespace CrmAlignment.Cli.Report;

/// <summary>What a cell of a report's table holds.</summary>
public enum CellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Sentences, which may take several lines.</summary>
    LongText,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>An amount in base currency.</summary>
    Amount,

    /// <summary>A share, 0 to 1 and beyond.</summary>
    Share,

    /// <summary>A number of days.</summary>
    Days,
}
