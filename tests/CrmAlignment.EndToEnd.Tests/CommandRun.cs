using System.IO;
using CrmAlignment.Cli.Commands;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests;

/// <summary>What a command line of crma gave.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed as errors, without the end of the last line.</param>
internal sealed record CommandRun(int Code, string Output, string Errors)
{
    /// <summary>Runs crma in this process.</summary>
    public static CommandRun Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = CommandLine.Run(arguments, PlainConsole.To(output), errors, SystemClock.Instance);
        return new CommandRun(code, output.ToString(), errors.ToString().TrimEnd());
    }
}
