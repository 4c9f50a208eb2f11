using System;
using System.Globalization;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>Shows how far an import is: a bar in a terminal, a line for each change elsewhere.</summary>
internal static class ImportProgressing
{
    /// <summary>Runs the work with a progress display.</summary>
    public static T Run<T>(IAnsiConsole console, string text, Func<IProgress<double?>, T> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return work(new Lines(console, text));
        }

        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(display =>
            {
                var task = display.AddTask(Markup.Escape(text), maxValue: 100);
                return work(new Bar(task));
            });
    }

    private sealed class Bar(ProgressTask task) : IProgress<double?>
    {
        public void Report(double? value) => task.Value = value ?? task.Value;
    }

    private sealed class Lines(IAnsiConsole console, string text) : IProgress<double?>
    {
        private double _shown = -1;

        public void Report(double? value)
        {
            if (value is { } now && (int)now > (int)_shown)
            {
                _shown = now;
                console.Profile.Out.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {text} {(int)now,3} %"));
            }
        }
    }
}
