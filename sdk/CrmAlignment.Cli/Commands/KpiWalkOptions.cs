using System.CommandLine;
using System.IO;

namespace CrmAlignment.Cli.Commands;

/// <summary>Options that recalculate and audit share.</summary>
internal sealed class KpiWalkOptions
{
    /// <summary>Database file.</summary>
    public Option<FileInfo> Database { get; } = new("--database")
    {
        Description = "Database file that demo or replay kept.",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>Whether to begin anew.</summary>
    public Option<bool> Restart { get; } = new("--restart")
    {
        Description = "Begin anew, also where a run before was interrupted. Default: go on there.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(Database);
        command.Options.Add(Restart);
    }

    /// <summary>Where the cursor of the command is kept.</summary>
    public KeptCursor Cursor(ParseResult parsed, string command)
    {
        var kept = KeptCursor.Of(parsed.GetValue(Database)!.FullName, command);
        if (parsed.GetValue(Restart))
        {
            kept.Forget();
        }

        return kept;
    }
}
