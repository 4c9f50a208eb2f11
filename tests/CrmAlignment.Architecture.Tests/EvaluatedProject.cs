using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>A project as MSBuild evaluates it, with all that its folders and properties bring.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="Packages">Names of the packages it references.</param>
/// <param name="AdditionalFiles">Names of the files that analyzers read.</param>
/// <param name="NoWarn">Codes of the warnings that do not count.</param>
internal sealed record EvaluatedProject(string Name, string[] Packages, string[] AdditionalFiles, string[] NoWarn)
{
    private static readonly Lazy<EvaluatedProject[]> Evaluated = new(Evaluate);

    /// <summary>All projects of the solution, evaluated once.</summary>
    public static IReadOnlyList<EvaluatedProject> All => Evaluated.Value;

    private static EvaluatedProject[] Evaluate()
    {
        var targets = Repository.File("tests", "CrmAlignment.Architecture.Tests", "EvaluatedProject.targets");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[
            "msbuild", Repository.File("CrmAlignment.sln"), "-nologo", "-verbosity:minimal", "-nodeReuse:false", "-target:SayWhatAnalyzes",
            "-p:CustomAfterMicrosoftCommonTargets=" + targets, "-p:CustomAfterMicrosoftCommonCrossTargetingTargets=" + targets])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
        return [.. said.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('|')).Where(parts => parts.Length == 4).Select(Of)];
    }

    private static EvaluatedProject Of(string[] parts) =>
        new(parts[0].Trim(), parts[1].Split(';'), parts[2].Split(';'), parts[3].Split(';'));
}
