using System;
using CrmAlignment.LocalDataverse.RowFiles;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Shows how many rows were exported or imported: a running count in a terminal, a line for each 100,000 elsewhere.</summary>
internal static class RowCounting
{
    private const long LineEach = 100_000;

    /// <summary>Runs the work with a count beside it.</summary>
    /// <param name="console">Where it is shown.</param>
    /// <param name="doing">What is done, such as Exporting.</param>
    /// <param name="work">The work; returns the number of rows.</param>
    /// <returns>What the work returned.</returns>
    public static long Run(IAnsiConsole console, string doing, Func<IProgress<RowProgress>, long> work) =>
        console.Profile.Capabilities.Interactive
            ? console.Status().Start(doing, status => work(new Count(status, doing)))
            : work(new Lines(console));

    private sealed class Count(StatusContext status, string doing) : IProgress<RowProgress>
    {
        public void Report(RowProgress value) => status.Status = $"{doing} {Markup.Escape(value.Table)}: {value.Rows:N0} rows";
    }

    private sealed class Lines(IAnsiConsole console) : IProgress<RowProgress>
    {
        public void Report(RowProgress value)
        {
            if (value.Rows % LineEach == 0 && value.Rows > 0)
            {
                console.MarkupLine($"  {value.Rows:N0} rows  {Markup.Escape(value.Table)}");
            }
        }
    }
}
