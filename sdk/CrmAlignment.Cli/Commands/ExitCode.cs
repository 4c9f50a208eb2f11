namespace CrmAlignment.Cli.Commands;

/// <summary>What the process says to the shell when it ends.</summary>
public static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>All that could be done was done; refused input rows, or findings, are listed.</summary>
    public const int DoneWithRefusedRows = 1;

    /// <summary>The command line, or a file that it names, does not fit; nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>The work failed; what was stored before it stays consistent and the command can be run again.</summary>
    public const int Failed = 3;
}
