namespace CrmAlignment.Cli.Settings.Input;

/// <summary>What a member of a settings file holds.</summary>
internal enum FieldKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A date, such as 2026-12-25.</summary>
    Date,

    /// <summary>The name of an option.</summary>
    Choice,

    /// <summary>The key of another row.</summary>
    Reference,
}
