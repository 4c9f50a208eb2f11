using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace CrmAlignment.EndToEnd.Tests.WebApi;

/// <summary>
/// Clients of the Web API that others wrote, from npm, installed once for all tests into a folder that goes away with them. What cannot be
/// installed says why.
/// </summary>
public sealed class NpmClients : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public NpmClients() => Missing = OnPath("node") is null || OnPath("npm") is null
        ? "The clients from npm did not run: node or npm is not installed (https://nodejs.org)."
        : Install();

    /// <summary>Why the clients cannot run; null when they can.</summary>
    public string? Missing { get; }

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">Its file.</param>
    /// <param name="arguments">Its arguments.</param>
    internal (int ExitCode, string Said) Run(string script, params string[] arguments) => Start(OnPath("node")!, [script, .. arguments]);

    private string? Install()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.File("tests/CrmAlignment.EndToEnd.Tests/WebApi/Npm")))
        {
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        }

        var (exitCode, said) = Start(OnPath("npm")!, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", "--fetch-timeout=30000");
        return exitCode == 0 ? null : $"The clients from npm did not run: npm could not install them. {said.ReplaceLineEndings(" ")}";
    }

    private (int ExitCode, string Said) Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{Path.GetFileName(program)} took longer than {Patience}.");
        }

        return (process.ExitCode, string.Concat(said.Result));
    }

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + (program == "npm" ? ".cmd" : ".exe")) })
        .FirstOrDefault(File.Exists);
}
