using System;
using System.IO;
using CrmAlignment.Solution.Checking;
using Xunit;

namespace CrmAlignment.Solution.Tests.Checking;

/// <summary>Two real exports (Microsoft PowerApps-Samples, MIT), where a folder 'shared' lies beside the repository.</summary>
[Trait(Category.Name, Category.Slow)]
public class SampleTests
{
    [SkippableTheory]
    [InlineData("ColumnLevelSecuritySampleSolution.zip")]
    [InlineData("ColumnLevelSecuritySampleSolution_managed.zip")]
    public void Check_finds_only_missing_translations_when_the_package_is_a_real_export(string name)
    {
        var path = Find(name);
        Skip.If(path is null, $"The folder 'shared/samples' with {name} is not beside the repository.");

        using var zip = File.OpenRead(path!);
        var findings = SolutionChecker.Check(zip);

        // The samples declare Japanese and have English labels only; rule 22 is this project's own policy.
        Assert.All(findings, finding => Assert.Equal(22, finding.Rule));
        Assert.NotEmpty(findings);
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "samples", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
