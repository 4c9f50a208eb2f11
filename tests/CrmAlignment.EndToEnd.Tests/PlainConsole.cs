using System.IO;
using CrmAlignment.Cli.Commands;
using Spectre.Console;

namespace CrmAlignment.EndToEnd.Tests;

/// <summary>A console without colours, wide enough for every table.</summary>
internal static class PlainConsole
{
    public static IAnsiConsole To(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Terminal.PlainWidth;
        return console;
    }
}
