using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.Solution.Checking;
using CrmAlignment.SolutionFormat;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>The checker and the importer agree on which zips are solution packages: what one reads, the other reads.</summary>
public sealed class ReaderAgreementTests
{
    private const string WholePackage = "solution package";

    private static readonly (string Name, string Text)[] Others =
        [("solution.xml", "<ImportExportXml/>"), ("[Content_Types].xml", "<Types/>")];

    private static readonly (string Name, string Text)[] Whole = [.. Others, ("customizations.xml", "<ImportExportXml/>")];

    [Theory]
    [InlineData("../evil.xml", "<a/>")]
    [InlineData("a\\evil.xml", "<a/>")]
    [InlineData("SOLUTION.xml", "<a/>")]
    [InlineData("solution.xml", "<a/>")]
    [InlineData("../", "")]
    public void Both_refuse_the_same_entry(string name, string text) => AssertSame(Zip([.. Whole, (name, text)]));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><ImportExportXml>&x;</ImportExportXml>")]
    [InlineData("<ImportExportXml>")]
    [InlineData("")]
    public void Both_refuse_the_same_xml(string text) => AssertSame(Zip([.. Others, ("customizations.xml", text)]));

    [Fact]
    public void Both_refuse_elements_nested_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 257)) + string.Concat(Enumerable.Repeat("</a>", 257));

        AssertSame(Zip([.. Others, ("customizations.xml", deep)]));
    }

    [Fact]
    public void Both_keep_the_same_limits()
    {
        var zip = Zip(Whole);

        AssertSame(zip, new SolutionLimits { PackedBytes = zip.Length - 1 });
        AssertSame(zip, new SolutionLimits { PartBytes = 10 });
        AssertSame(zip, new SolutionLimits { UnpackedBytes = 20 });
        AssertSame(zip, new SolutionLimits { Parts = 2 });
    }

    [Fact]
    public void Both_refuse_the_same_damage()
    {
        var zip = Zip([.. Others, ("customizations.xml", $"<ImportExportXml>{new string('x', 3000)}</ImportExportXml>")]);
        var refused = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var bytes = zip.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (SolutionArchive.Read(bytes).Problems.Count > 0)
            {
                AssertSame(bytes);
                refused++;
            }
        }

        Assert.InRange(refused, 100, 400);
    }

    [Fact]
    public void Both_overlook_directories_and_the_case_of_names()
    {
        var zip = Product(name => name == "customizations.xml" ? ["WebResources/", "Customizations.XML"] : [name]);

        Assert.DoesNotContain(SolutionChecker.Check(new MemoryStream(zip)), finding => finding.Rule == 0);
        Assert.Equal("CrmAlignment", SolutionPackage.Read(zip).Manifest.UniqueName);
    }

    private static void AssertSame(byte[] zip, SolutionLimits? limits = null)
    {
        var findings = SolutionChecker.Check(new MemoryStream(zip), new CheckOptions { Limits = limits ?? SolutionLimits.Default })
            .Where(finding => finding.Rule == 0)
            .Select(finding => (finding.File, finding.Line, finding.Problem, finding.Remedy));
        var error = Assert.Throws<SolutionPackageException>(() => SolutionPackage.Read(zip, limits));

        Assert.Equal(
            findings,
            error.Problems
                .Select(problem => (problem.Part == WholePackage ? "" : problem.Part, problem.Line ?? 0, problem.Reason, problem.Remedy))
                .OrderBy(problem => problem.Item1, StringComparer.Ordinal));
    }

    private static byte[] Zip(params IEnumerable<(string Name, string Text)> entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The product's package with each part under other names; a name that ends with a slash makes a directory.</summary>
    private static byte[] Product(Func<string, string[]> rename)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(PackedProduct.Open()))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entry, name) in from.Entries.SelectMany(entry => rename(entry.FullName).Select(name => (entry, name))))
            {
                using var target = to.CreateEntry(name).Open();
                using var source = entry.Open();
                source.CopyTo(name.EndsWith('/') ? Stream.Null : target);
            }
        }

        return stream.ToArray();
    }
}
