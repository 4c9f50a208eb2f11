using System.IO;
using CrmAlignment.Cli.Replay.Running;

namespace CrmAlignment.Cli.Commands;

/// <summary>What a replay is given.</summary>
public sealed record ReplayOptions
{
    /// <summary>Leads file; null where each deal is a lead as well.</summary>
    public required string? Leads { get; init; }

    /// <summary>Deals file; null for none.</summary>
    public required string? Deals { get; init; }

    /// <summary>Spend file; null for none.</summary>
    public string? Spend { get; init; }

    /// <summary>Map file.</summary>
    public required string Map { get; init; }

    /// <summary>Managed solution zip to import; null packs both from the plug-in dll that lies beside crma.</summary>
    public string? Solution { get; init; }

    /// <summary>Database file of the local Dataverse; null keeps it in memory.</summary>
    public string? Database { get; init; }

    /// <summary>Folder for the zip and the report.</summary>
    public required string Output { get; init; }

    /// <summary>Language of the report, and what else is written of it.</summary>
    public ReportFiles Files { get; init; } = ReportFiles.Default;

    /// <summary>Whether refusals by the product are part of the story, as in the demo, and no reason for another exit code than 0.</summary>
    public bool ExpectsRefusals { get; init; }

    /// <summary>What people do besides the events of the files; null (the default) for nothing.</summary>
    public IReplayStory? Story { get; init; }

    /// <summary>The list of lines that were refused.</summary>
    public string RefusedPath => Path.Combine(Output, "refused.csv");

    /// <summary>The report.</summary>
    public string ReportPath => Path.Combine(Output, "report.html");
}
