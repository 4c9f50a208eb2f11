using System.CommandLine;

namespace CrmAlignment.Cli.Commands;

/// <summary>Options that recalculate and audit share.</summary>
internal sealed class KpiWalkOptions
{
    /// <summary>In which organization.</summary>
    public FunnelOptions Funnel { get; } = new();

    /// <summary>Whether to begin anew.</summary>
    public Option<bool> Restart { get; } = new("--restart")
    {
        Description = "Begin anew, also where a run before was interrupted. Default: go on there.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Funnel.AddTo(command);
        command.Options.Add(Restart);
    }

    /// <summary>Where the cursor of the command is kept.</summary>
    public KeptCursor Cursor(ParseResult parsed, string command)
    {
        var kept = KeptCursor.Of(Funnel.Place(parsed), command);
        if (parsed.GetValue(Restart))
        {
            kept.Forget();
        }

        return kept;
    }
}
