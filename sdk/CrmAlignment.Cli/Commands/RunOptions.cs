using System.CommandLine;
using System.IO;

namespace CrmAlignment.Cli.Commands;

/// <summary>Options that demo and replay share.</summary>
internal sealed class RunOptions
{
    /// <summary>Solution zip.</summary>
    public Option<FileInfo?> Solution { get; } = new("--solution")
    {
        Description = "Managed solution zip to import, and no other. Default: both, packed anew from the plug-in dll beside crma.",
        HelpName = "ZIP",
    };

    /// <summary>Database file.</summary>
    public Option<FileInfo?> Database { get; } = new("--database")
    {
        Description = "File of the local Dataverse; it is kept, and a second run goes on where the first stopped. Default: in memory.",
        HelpName = "FILE",
    };

    /// <summary>Output folder.</summary>
    public Option<DirectoryInfo> Output { get; } = new("--out")
    {
        Description = "Folder for the packed zip and the HTML report.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("crma-output"),
    };

    /// <summary>How it is reported.</summary>
    public ReportOptions Report { get; } = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Solution);
        command.Options.Add(Database);
        command.Options.Add(Output);
        Report.AddTo(command);
    }
}
