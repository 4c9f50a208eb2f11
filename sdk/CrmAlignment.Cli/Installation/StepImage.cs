using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Installation;

/// <summary>An image of a step.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Alias">By which the plug-in finds it.</param>
/// <param name="Type">0 before, 1 after, 2 both.</param>
/// <param name="Property">The parameter that names the row.</param>
/// <param name="Columns">Its columns; empty for all.</param>
internal sealed record StepImage(Guid Id, string Name, string Alias, int Type, string Property, IReadOnlyCollection<string> Columns)
{
    /// <summary>What two images are compared by.</summary>
    public string Text => $"{Alias} ({Type switch { 0 => "pre", 1 => "post", _ => "both" }}) of {Shown(Columns)}";

    /// <summary>Columns in their order of the alphabet; all where none is named.</summary>
    public static string Shown(IReadOnlyCollection<string> columns) => columns.Count == 0 ? "all columns" : string.Join(",", columns.Order(StringComparer.Ordinal));

    /// <summary>The columns of a list with commas, of which * and nothing mean all.</summary>
    public static IReadOnlyCollection<string> Parts(string? list) =>
        list is null or "*" ? [] : [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
