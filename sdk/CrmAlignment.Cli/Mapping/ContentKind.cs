namespace CrmAlignment.Cli.Mapping;

/// <summary>What the values of a column are.</summary>
internal enum ContentKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Something that names one line.</summary>
    Key,

    /// <summary>Dates, with or without time.</summary>
    Date,

    /// <summary>Numbers or amounts.</summary>
    Amount,

    /// <summary>Codes, signs or names of currencies.</summary>
    Currency,

    /// <summary>Few words, of which some say won or lost.</summary>
    Status,
}
