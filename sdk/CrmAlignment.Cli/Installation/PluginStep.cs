using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Installation;

/// <summary>A step, as a package declares it or an environment has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Message">Name of the message.</param>
/// <param name="Table">Logical name of the table; empty for any.</param>
/// <param name="Class">Full name of the class that runs.</param>
internal sealed record PluginStep(Guid Id, string Name, string Message, string Table, string Class)
{
    /// <summary>10, 20 or 40.</summary>
    public int Stage { get; init; }

    /// <summary>Whether it runs from the queue of jobs.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Order within the stage.</summary>
    public int Rank { get; init; }

    /// <summary>Whether its job is deleted when it has succeeded.</summary>
    public bool DeletesJob { get; init; }

    /// <summary>Columns whose change runs it; empty for any.</summary>
    public IReadOnlyCollection<string> Filter { get; init; } = [];

    /// <summary>Its images.</summary>
    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>Whether it is enabled; always so in a package.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>How it differs from how it is declared, each in words; empty when it does not.</summary>
    /// <param name="declared">How it is declared.</param>
    public IReadOnlyList<string> DifferencesFrom(PluginStep declared) =>
    [
        .. Difference("class", Class, declared.Class),
        .. Difference("message", Message, declared.Message),
        .. Difference("table", Table.Length == 0 ? "any" : Table, declared.Table.Length == 0 ? "any" : declared.Table),
        .. Difference("stage", $"{Stage}", $"{declared.Stage}"),
        .. Difference("mode", Mode, declared.Mode),
        .. Difference("rank", $"{Rank}", $"{declared.Rank}"),
        .. Difference("filter", StepImage.Shown(Filter), StepImage.Shown(declared.Filter)),
        .. Difference("images", ImageText, declared.ImageText),
    ];

    private string Mode => IsAsynchronous ? "asynchronous" : "synchronous";

    private string ImageText => Images.Count == 0 ? "none" : string.Join("; ", Images.Select(image => image.Text).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Difference(string what, string found, string declared) =>
        string.Equals(found, declared, StringComparison.OrdinalIgnoreCase) ? [] : [$"{what} {found} instead of {declared}"];
}
