using System.IO;
using System.Linq;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Checking;

[Trait(Category.Name, Category.Slow)]
public class RuleTests
{
    public static TheoryData<int, string> Mutations
    {
        get
        {
            var mutations = new TheoryData<int, string>();
            foreach (var (rule, name, _) in RuleMutations.All)
            {
                mutations.Add(rule, name);
            }

            return mutations;
        }
    }

    [Fact]
    public void Check_finds_nothing_when_the_small_package_is_as_built() => Assert.Empty(SolutionChecker.Check(new MemoryStream(TestPackage.Small)));

    [Fact]
    public void Check_finds_nothing_when_the_managed_package_is_as_built() => Assert.Empty(SolutionChecker.Check(new MemoryStream(TestPackage.Managed)));

    [Fact]
    public void Check_finds_nothing_when_the_unmanaged_package_is_as_built() => Assert.Empty(SolutionChecker.Check(new MemoryStream(TestPackage.Unmanaged)));

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Rule_refuses_the_package_when_mutated(int rule, string name)
    {
        var package = new PackageMutation(TestPackage.Small);
        RuleMutations.All.Single(mutation => mutation.Rule == rule && mutation.Name == name).Change(package);

        var findings = SolutionChecker.Check(new MemoryStream(package.ToZip()));

        var found = findings.Where(finding => finding.Rule == rule).ToList();
        Assert.True(found.Count > 0, $"Rule {rule} did not notice a package {name}. Findings: {string.Join("; ", findings)}");
        Assert.Equal(
            RuleMutations.PolicyOnly.Contains(name) ? FindingKind.Policy : FindingKind.Error,
            found.Min(finding => finding.Kind));
        Assert.All(found, finding => Assert.True(finding.Problem.Length > 0 && finding.Remedy.Length > 0 && finding.Place.Length > 0, finding.ToString()));
    }

    [Fact]
    public void Every_rule_has_a_mutation()
    {
        var without = SolutionChecker.Rules.Keys.Except(RuleMutations.All.Select(mutation => mutation.Rule));

        Assert.True(!without.Any(), $"Rules without a mutated package that they must refuse: {string.Join(", ", without)}.");
    }

    [Fact]
    public void Check_leaves_policy_out_when_the_publisher_is_another()
    {
        var package = new PackageMutation(TestPackage.Small)
            .Customizations(xml => xml.Descendants("IntroducedVersion").First().Value = "9.0.0.0")
            .Manifest(xml => xml.Element("SolutionManifest")!.Element("Publisher")!.Element("UniqueName")!.Value = "contoso")
            .ToZip();

        Assert.Empty(SolutionChecker.Check(new MemoryStream(package)));
        Assert.Equal(
            (18, FindingKind.Policy),
            SolutionChecker.Check(new MemoryStream(package), new CheckOptions { AppliesPolicyToAll = true }).Select(finding => (finding.Rule, finding.Kind)).Single());
    }

    [Fact]
    public void Check_lists_errors_before_policy()
    {
        var package = new PackageMutation(TestPackage.Small).Customizations(xml =>
        {
            xml.Descendants("IntroducedVersion").First().Value = "9.0.0.0";
            xml.Step("GateLeadOnSetState").Element("Stage")!.Value = "30";
        }).ToZip();

        var findings = SolutionChecker.Check(new MemoryStream(package));

        Assert.Equal([23, 18], findings.Select(finding => finding.Rule));
        Assert.StartsWith("Policy 18: customizations.xml(", findings[1].ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Finding_names_rule_part_line_place_value_and_remedy_when_written_out()
    {
        var package = new PackageMutation(TestPackage.Small).Customizations(xml => xml.Form("crma_Handover").Descendants("control").Single().SetAttributeValue("datafieldname", "crma_Name"));

        var finding = Assert.Single(SolutionChecker.Check(new MemoryStream(package.ToZip())));

        Assert.Equal(12, finding.Rule);
        Assert.True(finding.Line > 1);
        Assert.Equal(
            $"Rule 12: customizations.xml({finding.Line}): form 'Information' of crma_handover: datafieldname is not in lower case: import would drop the control silently. ('crma_Name') Write the logical name.",
            finding.ToString());
    }
}
