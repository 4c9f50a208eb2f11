using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Threading.Tasks;

namespace CrmAlignment.EndToEnd.Tests.Scripts;

/// <summary>Runs a script of the folder scripts as people do. It is built when it is first run, which takes longer than most runs.</summary>
internal static class ScriptRun
{
    // What the script refers to was built with the tests, in their configuration: only the script itself is built here.
    private const string OnlyTheScript = "-p:BuildProjectReferences=false";

    private static readonly string[] Configuration =
        ["-c", typeof(ScriptRun).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration];

    private static readonly ConcurrentDictionary<string, Lazy<Task>> Built = new();

    /// <summary>Exit code, output and errors of a run, without blanks around them.</summary>
    public static async Task<(int Code, string Output, string Errors)> Of(string script, params string[] arguments)
    {
        var file = Repository.File("scripts", script);
        await Built.GetOrAdd(file, one => new Lazy<Task>(() => Build(one))).Value;
        return await Dotnet(["run", "--no-build", .. Configuration, file, "--", .. arguments]);
    }

    private static async Task Build(string file)
    {
        var (code, output, _) = await Dotnet(["build", .. Configuration, OnlyTheScript, file]);
        if (code != 0)
        {
            throw new InvalidOperationException($"'{file}' cannot be built: {output}");
        }
    }

    private static async Task<(int Code, string Output, string Errors)> Dotnet(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), (await errors).Trim());
    }
}
