using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Report;
using NodaTime;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Shows how far a replay is: a bar in a terminal, a line for each tenth elsewhere.</summary>
internal static class Progressing
{
    /// <summary>Runs the work with a progress display.</summary>
    public static void Run(
        IAnsiConsole console,
        IReadOnlyList<FunnelEvent> events,
        DateTimeZone zone,
        Action<IReadOnlyList<FunnelEvent>, IProgress<(int Done, Instant When)>> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            work(events, new EachTenth(console, events.Count, zone));
            return;
        }

        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(display => work(events, new Bar(display.AddTask("Replaying", maxValue: events.Count), zone)));
    }

    private sealed class Bar(ProgressTask task, DateTimeZone zone) : IProgress<(int Done, Instant When)>
    {
        public void Report((int Done, Instant When) value)
        {
            task.Value = value.Done;
            if (value.Done % 100 == 0)
            {
                task.Description = $"Replaying {Numbers.Day(value.When, zone)}";
            }
        }
    }

    private sealed class EachTenth(IAnsiConsole console, int total, DateTimeZone zone) : IProgress<(int Done, Instant When)>
    {
        private int _tenths;

        public void Report((int Done, Instant When) value)
        {
            if (value.Done * 10L / total > _tenths)
            {
                _tenths = (int)(value.Done * 10L / total);
                console.MarkupLine($"  {_tenths * 10,3} %  {Numbers.Day(value.When, zone)}");
            }
        }
    }
}
