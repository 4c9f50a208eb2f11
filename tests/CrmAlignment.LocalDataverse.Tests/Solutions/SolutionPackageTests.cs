using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.SolutionFormat;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Solutions;

public sealed class SolutionPackageTests
{
    [Fact]
    public void Read_returns_the_components_of_a_package()
    {
        var zip = new SolutionZip { Version = "1.2.3.4", Managed = true }
            .Table("tst_Handover", SolutionXml.Integer("tst_Score") + SolutionXml.Money("tst_Cost"),
                SolutionXml.Key("tst_ByName", "tst_name"))
            .Extension("Lead", SolutionXml.Choice("tst_Stage", "tst_stage"))
            .Root("""type="9" schemaName="tst_stage" """);
        zip.Sections.Add(
            "<optionsets>" + SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry"), (727000001, "Nurture")) + "</optionsets>");

        var package = SolutionPackage.Read(zip.Build());

        Assert.Equal(new Version(1, 2, 3, 4), package.Manifest.Version);
        Assert.True(package.Manifest.IsManaged);
        Assert.Equal("tst", package.Manifest.Publisher.Prefix);
        var own = package.Tables[0];
        Assert.Equal(("tst_Handover", "tst_handover", false), (own.SchemaName, own.LogicalName, own.IsExtension));
        Assert.Equal("tst_cost", own.Columns.Single(column => column.LogicalName == "tst_cost_base").CalculationOf);
        Assert.Equal(1000m, own.Columns.Single(column => column.LogicalName == "tst_score").Maximum);
        Assert.Equal(["tst_name"], Assert.Single(own.Keys).Columns);
        Assert.Equal(2, own.Columns.Single(column => column.Type == "state").Choice!.Options.Count);
        Assert.True(package.Tables[1].IsExtension);
        Assert.Equal([727000000, 727000001], package.Choices.Single().Options.Select(option => option.Value));
        Assert.Equal([1033], package.Languages);
    }

    [Fact]
    public void Read_refuses_bytes_that_are_no_zip()
    {
        var error = Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read([1, 2, 3]));
        Assert.StartsWith("solution package: the 3 bytes are not a complete zip file", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Take the file as it was packed or exported.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_refuses_a_truncated_zip()
    {
        var zip = new SolutionZip().Table("tst_A").Build();
        Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(zip[..^40]));
    }

    [Fact]
    public void Read_names_every_missing_root_part()
    {
        var error = Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(Zip(("x.xml", "<x/>"))));
        Assert.Equal(["solution.xml", "customizations.xml", "[Content_Types].xml"], error.Problems.Select(problem => problem.Element));
    }

    [Fact]
    public void Read_gives_line_and_column_when_xml_is_malformed()
    {
        var zip = new SolutionZip().Part("customizations.xml", "<ImportExportXml>\n  <Entities>\n</ImportExportXml>");
        var problem = Assert.Single(Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(zip.Build())).Problems);
        Assert.Equal(("customizations.xml", 3, 3), (problem.Part, problem.Line, problem.Column));
    }

    [Fact]
    public void Read_refuses_a_document_type_declaration()
    {
        var zip = new SolutionZip().Part(
            "customizations.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><ImportExportXml>&a;</ImportExportXml>");
        var error = Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(zip.Build()));
        Assert.Contains("a document type (DTD) is never accepted", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("WebResources/../../evil.xml")]
    [InlineData("/rooted.xml")]
    [InlineData("C:/drive.xml")]
    [InlineData("back\\slash.xml")]
    public void Read_refuses_part_names_that_leave_the_package(string name)
    {
        var error = Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(Zip((name, "<x/>"))));
        Assert.StartsWith($"{name}: the name leads outside the package", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_reports_everything_that_keeps_the_zip_from_being_read()
    {
        var error = Assert.Throws<SolutionPackageException>(
            () => SolutionPackage.Read(Zip(("../a.xml", "<x/>"), ("b.xml", "<x/>"), ("B.xml", "<x/>"))));
        Assert.Equal(["../a.xml", "B.xml"], error.Problems.Select(problem => problem.Part));
    }

    [Fact]
    public void Read_overlooks_directories()
    {
        var error = Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(Zip(("Other/", ""))));
        Assert.Equal(["solution.xml", "customizations.xml", "[Content_Types].xml"], error.Problems.Select(problem => problem.Element));
    }

    [Fact]
    public void Read_refuses_elements_nested_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000));
        var problem = Assert.Single(Assert.Throws<SolutionPackageException>(
            () => SolutionPackage.Read(new SolutionZip().Part("customizations.xml", deep).Build())).Problems);
        Assert.Equal(("customizations.xml", 1), (problem.Part, problem.Line));
        Assert.StartsWith("the XML cannot be read: <a> is nested more than 256 elements deep.", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_stops_unpacking_when_a_part_exceeds_its_limit()
    {
        var bomb = Zip(("customizations.xml", new string(' ', 2_000_000)));
        Assert.True(bomb.Length < 10_000);
        var error = Assert.Throws<SolutionPackageException>(
            () => SolutionPackage.Read(bomb, new SolutionLimits { PartBytes = 1_000_000 }));
        Assert.StartsWith("customizations.xml: it unpacks to more than the 1,000,000 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_names_the_assembly_file_that_is_not_in_the_zip()
    {
        var zip = new SolutionZip();
        zip.Sections.Add("""
            <SolutionPluginAssemblies><PluginAssembly FullName="A, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null" PluginAssemblyId="7a1b2c3d-0000-0000-0000-000000000001">
              <IsolationMode>2</IsolationMode><SourceType>0</SourceType><FileName>/PluginAssemblies/A/A.dll</FileName></PluginAssembly></SolutionPluginAssemblies>
            """);
        var problem = Assert.Single(Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(zip.Build())).Problems);
        Assert.Equal("the part '/PluginAssemblies/A/A.dll' is not in the zip.", problem.Reason);
    }

    [Fact]
    public void Read_reports_all_problems_together()
    {
        var zip = new SolutionZip()
            .Table("tst_A", SolutionXml.Column("tst_Photo", "managedproperty") + SolutionXml.Column("tst_Sum", "int", "<SourceType>2</SourceType>"))
            .Root("""type="29" id="{346c8295-a669-f011-bec2-00224823101f}" """)
            .Root("""type="1" schemaName="tst_gone" """);
        var error = Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(zip.Build()));
        Assert.Equal(4, error.Problems.Count);
        Assert.Contains("process '346c8295-a669-f011-bec2-00224823101f' (root component of type 29): it is not supported", error.Message, StringComparison.Ordinal);
        Assert.Contains("column tst_a.tst_photo", error.Message, StringComparison.Ordinal);
        Assert.Contains("rollup definition of column tst_a.tst_sum: it is not supported", error.Message, StringComparison.Ordinal);
        Assert.Contains("root component tst_gone (type 1): the package does not contain it.", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
