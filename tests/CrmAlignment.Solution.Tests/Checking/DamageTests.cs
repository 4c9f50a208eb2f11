using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.Solution.Tests.Support;
using CrmAlignment.SolutionFormat;
using Xunit;

namespace CrmAlignment.Solution.Tests.Checking;

[Trait(Category.Name, Category.Slow)]
public class DamageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(1000)]
    [InlineData(30000)]
    public void Check_reports_rule_0_when_the_zip_is_cut_short(int length)
    {
        var findings = SolutionChecker.Check(new MemoryStream(TestPackage.Small[..length]));

        Assert.Contains(findings, finding => finding.Rule == 0 && finding.Problem.StartsWith($"the {length:N0} bytes are not a complete zip file", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_reports_line_and_column_when_a_part_is_not_well_formed()
    {
        var findings = CheckWith(package => package.Set("customizations.xml", "<ImportExportXml>\n  <Entities>\n</ImportExportXml>"));

        var finding = Assert.Single(findings);
        Assert.Equal((0, "customizations.xml", 3), (finding.Rule, finding.File, finding.Line));
        Assert.StartsWith("the XML cannot be read: ", finding.Problem, StringComparison.Ordinal);
        Assert.Contains("Line 3, position 3.", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_refuses_a_document_type_when_a_part_declares_one()
    {
        var findings = CheckWith(package => package.Set("solution.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><ImportExportXml>&a;</ImportExportXml>"));

        Assert.Contains(findings, finding => finding is { Rule: 0, File: "solution.xml" } && finding.Problem.Contains("DTD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/evil.xml")]
    [InlineData("a//b.xml")]
    [InlineData("a\\b.xml")]
    [InlineData("c:/evil.xml")]
    public void Check_refuses_a_part_when_its_name_leads_out_of_the_package(string name)
    {
        var findings = CheckWith(package => package.Set(name, "<x/>"));

        Assert.Contains(findings, finding => finding.Rule == 0 && finding.File == name);
    }

    [Fact]
    public void Check_refuses_two_parts_when_their_names_differ_in_case_alone()
    {
        var findings = CheckWith(package => package.Set("Solution.xml", "<x/>"));

        Assert.Contains(findings, finding => finding.Rule == 0 && finding.Problem.StartsWith("the part occurs twice", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_finds_a_part_when_its_name_is_written_in_another_case()
    {
        var findings = CheckWith(package => package.Set("SOLUTION.XML", package["solution.xml"]).Remove(part => part == "solution.xml"));

        Assert.Empty(findings);
    }

    [Fact]
    public void Check_names_the_solutions_when_the_zip_is_a_package_for_the_package_deployer()
    {
        var zip = new PackageMutation(TestPackage.Small).Remove(_ => true).Set("PkgFolder/Contoso.zip", TestPackage.Small).ToZip();

        var finding = Assert.Single(SolutionChecker.Check(new MemoryStream(zip)));

        Assert.Equal((1, "this zip is no solution, it holds one: PkgFolder/Contoso.zip."), (finding.Rule, finding.Problem));
    }

    [Fact]
    public void Check_overlooks_a_directory_entry_when_the_zip_has_one() =>
        Assert.Empty(CheckWith(package => package.Set("customapis/", "")));

    [Fact]
    public void Check_refuses_a_part_when_its_elements_are_nested_deep()
    {
        var findings = CheckWith(package => package.Set(
            "customizations.xml", string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000))));

        var finding = Assert.Single(findings);
        Assert.Equal((0, "customizations.xml", 1, "XML"), (finding.Rule, finding.File, finding.Line, finding.Place));
        Assert.StartsWith("the XML cannot be read: <a> is nested more than 256 elements deep.", finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_stops_unpacking_when_a_part_is_a_zip_bomb()
    {
        var bomb = new PackageMutation(TestPackage.Small).Set("bomb.xml", new byte[8 << 20]).ToZip(CompressionLevel.SmallestSize);

        var findings = SolutionChecker.Check(new MemoryStream(bomb), new CheckOptions { Limits = SolutionLimits.Default with { PartBytes = 4 << 20 } });

        Assert.Contains(findings, finding => finding is { Rule: 0, File: "bomb.xml" } && finding.Problem.StartsWith("it unpacks to more than", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_refuses_a_zip_when_it_is_larger_than_allowed()
    {
        var finding = Assert.Single(SolutionChecker.Check(new MemoryStream(TestPackage.Small), new CheckOptions { Limits = SolutionLimits.Default with { PackedBytes = 1000 } }));

        Assert.Equal((0, ""), (finding.Rule, finding.File));
    }

    [Fact]
    public void Check_refuses_a_zip_when_it_has_more_parts_than_allowed() =>
        Assert.Contains(SolutionChecker.Check(new MemoryStream(TestPackage.Small), new CheckOptions { Limits = SolutionLimits.Default with { Parts = 3 } }), finding => finding.Rule == 0);

    [Fact]
    public void Check_throws_nothing_when_bytes_of_the_zip_are_changed()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 40; round++)
        {
            var bytes = TestPackage.Small.ToArray();
            for (var change = 0; change < 20; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            SolutionChecker.Check(new MemoryStream(bytes));
        }
    }

    [Fact]
    public void Check_throws_nothing_when_elements_and_attributes_of_the_xml_are_lost_or_changed()
    {
        var random = new Random(47120);
        for (var round = 0; round < 40; round++)
        {
            var package = new PackageMutation(TestPackage.Small);
            foreach (var part in package.Parts.Where(part => part.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                package.Edit(part, xml => Damage(xml, random));
            }

            SolutionChecker.Check(new MemoryStream(package.ToZip()));
        }
    }

    [Fact]
    public void Check_throws_nothing_when_the_dll_is_damaged()
    {
        var random = new Random(462);
        var dll = TestPluginAssembly.OfProduct();
        for (var round = 0; round < 20; round++)
        {
            var bytes = dll.ToArray();
            for (var change = 0; change < 10; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            CheckWith(package => package.Set(package.Parts.Single(part => part.EndsWith(".dll", StringComparison.Ordinal)), bytes));
        }
    }

    private static void Damage(System.Xml.Linq.XElement xml, Random random)
    {
        var elements = xml.Descendants().ToList();
        for (var change = 0; change < 12 && elements.Count > 0; change++)
        {
            var element = elements[random.Next(elements.Count)];
            switch (random.Next(4))
            {
                case 0 when element.Parent is not null: element.Remove(); break;
                case 1: element.RemoveAttributes(); break;
                case 2: element.Value = "?"; break;
                default: element.Name = "other"; break;
            }
        }
    }

    private static System.Collections.Generic.IReadOnlyList<Finding> CheckWith(Action<PackageMutation> change)
    {
        var package = new PackageMutation(TestPackage.Small);
        change(package);
        return SolutionChecker.Check(new MemoryStream(package.ToZip()));
    }
}
