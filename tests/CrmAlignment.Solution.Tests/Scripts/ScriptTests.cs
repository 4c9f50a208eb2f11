using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.Solution.Tests.Scripts;

/// <summary>
/// The scripts of the package, run by Node against a client API of which only what is documented is there (xrm.mjs), and their types
/// against the published ones of the client API.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScriptTests
{
    private const string NoNode = "The scripts were not run: node is not installed. Install Node.js 20 or later (apt-get install nodejs, brew install node).";

    private const string NoCompiler = "The types of the scripts were not checked. In tests/CrmAlignment.Solution.Tests/Scripts, run: npm ci";

    private static readonly string Folder = Repository.File("tests", "CrmAlignment.Solution.Tests", "Scripts");

    [SkippableFact]
    public void Scripts_do_what_their_tests_say()
    {
        var node = Node();
        Skip.If(node is null, NoNode);

        var (exitCode, said) = Run(node!, "--test", ".");

        Assert.True(exitCode == 0, said);
    }

    [SkippableTheory]
    [InlineData("tsconfig.scripts.json")]
    [InlineData("tsconfig.pages.json")]
    public void Types_fit_the_published_ones_of_the_client_API(string project)
    {
        var node = Node();
        var compiler = Path.Combine(Folder, "node_modules", "typescript", "bin", "tsc");
        Skip.If(node is null, NoNode);
        Skip.IfNot(File.Exists(compiler), NoCompiler);

        var (exitCode, said) = Run(node!, compiler, "-p", project);

        Assert.True(exitCode == 0, said);
    }

    private static string? Node() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))
        .FirstOrDefault(File.Exists);

    private static (int ExitCode, string Said) Run(string node, params string[] arguments)
    {
        var start = new ProcessStartInfo(node, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, string.Concat(said.Result));
    }
}
