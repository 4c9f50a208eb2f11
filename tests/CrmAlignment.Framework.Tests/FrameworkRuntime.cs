using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace CrmAlignment.Framework.Tests;

/// <summary>What runs programs for .NET Framework on this machine: itself on Windows, else Mono, where it is installed.</summary>
internal static class FrameworkRuntime
{
    /// <summary>What to do where there is none.</summary>
    public const string Missing = "Nothing ran on .NET Framework: mono is not installed. On Debian and Ubuntu, apt-get install "
        + "mono-runtime libmono-system-xml-linq4.0-cil libmono-system-servicemodel4.0a-cil; on macOS, brew install mono.";

    private static readonly string? Mono = OperatingSystem.IsWindows() ? null : OnPath("mono");

    /// <summary>Whether there is one.</summary>
    public static bool IsThere => OperatingSystem.IsWindows() || Mono is not null;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Path of the .exe.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Exit code, and what it printed.</returns>
    public static (int ExitCode, string Said) Run(string program, params string[] arguments)
    {
        var start = Mono is null ? new ProcessStartInfo(program, arguments) : new ProcessStartInfo(Mono, [program, .. arguments]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, string.Concat(said.Result));
    }

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
