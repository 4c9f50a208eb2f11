using System;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>A member of an object in a settings file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">Column that it becomes; empty for one that is no column.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record Field(string Name, string Column, FieldKind Kind = FieldKind.Text)
{
    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What counts where it is left out; null empties the column.</summary>
    public object? Default { get; init; }

    /// <summary>The options of a choice.</summary>
    public Type? Options { get; init; }

    /// <summary>Table to which a reference refers.</summary>
    public string Table { get; init; } = "";

    /// <summary>Column of that table that holds the key.</summary>
    public string KeyColumn { get; init; } = "";
}
