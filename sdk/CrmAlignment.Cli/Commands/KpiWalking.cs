using System;
using System.Diagnostics;
using System.Threading;
using CrmAlignment.Client;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Walks all rounds of a recalculation or audit: shows how far it is, and goes on where a former run was interrupted.</summary>
internal static class KpiWalking
{
    private static readonly TimeSpan LineEach = TimeSpan.FromSeconds(2);

    /// <summary>Runs the rounds.</summary>
    /// <param name="console">Where progress is shown: at once, then a running count in a terminal, a line every two seconds elsewhere.</param>
    /// <param name="kept">Where the cursor is kept between the rounds.</param>
    /// <param name="now">The present.</param>
    /// <param name="round">Runs all rounds from a cursor, and reports rows compared and cursor after each.</param>
    /// <returns>When the walk, with its interrupted runs, began (UTC).</returns>
    public static DateTime Run(IAnsiConsole console, KeptCursor kept, Instant now, Action<string, IProgress<(int Seen, string Cursor)>> round)
    {
        var former = kept.Read();
        var begun = former?.BegunUtc ?? now.ToDateTimeUtc();
        console.MarkupLine(former is null ? "Comparing records and KPIs" : "Going on where the run before was interrupted");
        if (console.Profile.Capabilities.Interactive)
        {
            console.Status().Start("0 rows compared", status => Walk(seen => status.Status = $"{seen:N0} rows compared"));
        }
        else
        {
            var since = Stopwatch.StartNew();
            Walk(seen =>
            {
                if (since.Elapsed >= LineEach)
                {
                    console.MarkupLine($"  {seen:N0} rows compared");
                    since.Restart();
                }
            });
        }

        return begun;

        void Walk(Action<int> show) => round(former?.Cursor ?? "", new Reporting<(int Seen, string Cursor)>(step =>
        {
            kept.Write(begun, step.Cursor);
            show(step.Seen);
        }));
    }

    /// <summary>Adds what the rounds posted to the scorecards.</summary>
    public static void Fold(IAnsiConsole console, AlignmentClient client, CancellationToken cancellationToken)
    {
        var folded = client.FoldAll(cancellationToken: cancellationToken).Folded;
        console.MarkupLine($"Facts folded into the scorecards: {folded:N0}");
    }
}
