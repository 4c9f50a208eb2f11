using System;
using System.CommandLine;
using System.IO;
using CrmAlignment.Solution;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>crma pack: the solution zip.</summary>
internal static class PackCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(IAnsiConsole console)
    {
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the zip.", HelpName = "DIR", DefaultValueFactory = _ => new DirectoryInfo("crma-output") };
        var unmanaged = new Option<bool>("--unmanaged") { Description = "Pack the unmanaged solution, for development. Default: managed." };
        var version = new Option<string>("--version") { Description = "Version of the solution, such as 1.2.0.0.", HelpName = "VERSION", DefaultValueFactory = _ => "1.0.0.0" };
        var command = new Command("pack", "Packs the solution zip from the model, the plug-in dll and the hand-written parts that lie beside crma.") { Options = { output, unmanaged, version } };
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(version)!;
            var number = Version.TryParse(text, out var value) ? value : throw new InputException("--version", $"\"{text}\" is no version.", "Write two to four numbers with dots between them, such as 1.2.0.0.");
            var packed = SolutionPackager.Pack(new PackOptions { IsManaged = !parsed.GetValue(unmanaged), Version = number });
            var folder = parsed.GetValue(output)!;
            folder.Create();
            var path = Path.Combine(folder.FullName, packed.FileName);
            File.WriteAllBytes(path, packed.Content);
            console.MarkupLine($"Packed [bold]{Markup.Escape(path)}[/] ({packed.Content.Length / 1024:N0} KB, version {packed.Version}, {(packed.IsManaged ? "managed" : "unmanaged")})");
            return ExitCode.Done;
        });
        return command;
    }
}
