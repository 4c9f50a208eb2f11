using System.IO;
using System.Linq;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Checking;

/// <summary>Real exports (Microsoft PowerApps-Samples and industry accelerators, MIT), where a folder 'shared' lies beside the repository.</summary>
[Trait(Category.Name, Category.Slow)]
public class SampleTests
{
    private static readonly string[] Names =
    [
        "ChangeTrackingSample_1_0_0_0_managed.zip",
        "CodeInterpreterSample_1_0_0_0_managed.zip",
        "CodeSiteSample_1_0_0_1_managed.zip",
        "ColumnLevelSecuritySampleSolution.zip",
        "ColumnLevelSecuritySampleSolution_managed.zip",
        "Contoso_sample_1_0_0_1_managed.zip",
        "CreateAIBuilderpromptsusingyourownDataversedata_1_0_0_1_managed.zip",
        "MicrosoftDynamics365VolunteerManagement_1_0_0_0_managed.zip",
        "UpsertSample_1_0_0_0_managed.zip",
        "polymorphiclookupexamplesolution.zip",
    ];

    public static TheoryData<string> Samples => new(Names);

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void Check_finds_nothing_when_the_package_is_a_real_export(string name)
    {
        using var zip = Open(name);

        Assert.Empty(SolutionChecker.Check(zip));
    }

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void Check_finds_no_error_when_policy_is_applied_to_a_real_export(string name)
    {
        using var zip = Open(name);

        Assert.All(SolutionChecker.Check(zip, new CheckOptions { AppliesPolicyToAll = true }), finding => Assert.Equal(FindingKind.Policy, finding.Kind));
    }

    [SkippableFact]
    public void Every_real_export_at_hand_is_checked() =>
        Assert.Empty(Directory.GetFiles(Folder(), "*.zip").Select(Path.GetFileName).Except(Names));

    private static FileStream Open(string name)
    {
        var path = SharedFolder.Find("samples", name);
        Skip.If(path is null, $"The exported solution {name} is not beside the repository.");
        return File.OpenRead(path!);
    }

    private static string Folder()
    {
        var path = SharedFolder.Find("samples");
        Skip.If(path is null, "The folder 'shared/samples' is not beside the repository.");
        return path!;
    }
}
