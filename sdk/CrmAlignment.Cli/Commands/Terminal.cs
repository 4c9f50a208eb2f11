using System;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>The console of the process: colours and a progress bar at a terminal, plain wide lines in a file or a pipe.</summary>
public static class Terminal
{
    /// <summary>Columns of a line where nobody watches: the widest table fits.</summary>
    public const int PlainWidth = 140;

    /// <summary>Creates the console.</summary>
    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = PlainWidth;
        return console;
    }
}
