using System.Diagnostics;
using System.Reflection;
using System.Threading.Tasks;

namespace CrmAlignment.EndToEnd.Tests.Scripts;

/// <summary>Runs a script of the folder scripts as people do.</summary>
internal static class ScriptRun
{
    // What the script refers to was built with the tests, in their configuration: only the script itself is built here.
    private static readonly string[] Build =
    [
        "-c", typeof(ScriptRun).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration,
        "-p:BuildProjectReferences=false",
    ];

    /// <summary>Exit code, output and errors of a run, without blanks around them.</summary>
    public static async Task<(int Code, string Output, string Errors)> Of(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["run", .. Build, Repository.File("scripts", script), "--", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Trim(), (await errors).Trim());
    }
}
