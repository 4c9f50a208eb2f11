using System;
using System.CommandLine;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Solution;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma pack: the solution zips.</summary>
internal static class PackCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var output = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder for the zips.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("crma-output"),
        };
        var unmanaged = new Option<bool>("--unmanaged")
        {
            Description = "Pack the unmanaged solutions, for development. Default: managed.",
        };
        var version = new Option<string>("--version")
        {
            Description = "Version of the solutions, such as 1.2.0.0.",
            HelpName = "VERSION",
            DefaultValueFactory = _ => "1.0.0.0",
        };
        var command = new Command(
            "pack",
            "Packs the solution zips, in the order of their import, from the model, the plug-in dll and the hand-written parts that lie beside crma.")
        {
            Options = { output, unmanaged, version },
        };
        command.SetAction(parsed =>
        {
            var options = new PackOptions { IsManaged = !parsed.GetValue(unmanaged), Version = Number(parsed.GetValue(version)!) };
            Pack(options, parsed.GetValue(output)!.FullName, console);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Pack(PackOptions options, string folder, IAnsiConsole console)
    {
        OutputFolder.Create(folder);
        foreach (var packed in SolutionPackager.PackAll(options))
        {
            Write(packed, folder, console);
        }
    }

    private static void Write(PackedSolution packed, string folder, IAnsiConsole console)
    {
        var path = Path.Combine(folder, packed.FileName);
        File.WriteAllBytes(path, packed.Content);
        var kind = packed.IsManaged ? "managed" : "unmanaged";
        var size = $"{packed.Content.Length / 1024:N0} KB";
        console.MarkupLine($"Packed [bold]{Markup.Escape(path)}[/] ({size}, version {packed.Version}, {kind})");
    }

    private static Version Number(string text) => Version.TryParse(text, out var number)
        ? number
        : throw new InputException(
            "--version",
            $"\"{text}\" is no version.",
            "Write two to four numbers with dots between them, such as 1.2.0.0.");
}
