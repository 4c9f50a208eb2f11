using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Packages;

/// <summary>Options of crma check and crma import for packages of others.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PackageOptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Policy_is_applied_to_packages_of_others_when_it_is_asked_for()
    {
        var zip = WithOddVersionOfAnotherPublisher();

        var without = CommandRun.Of("check", zip);
        var with = CommandRun.Of("check", zip, "--policy");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (without.Code, with.Code));
        Assert.Contains(" 0 error(s), 0 finding(s) of policy", without.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 error(s), 1 finding(s) of policy", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_of_schemas_that_is_missing_is_refused()
    {
        var folder = Path.Combine(_folder.Path, "none");

        var run = CommandRun.Of("check", Write(new SolutionZip().Table("tst_A")), "--schemas", folder);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.StartsWith($"--schemas: \"{folder}\" does not exist.", run.Errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Schemas_find_what_they_do_not_know()
    {
        var schemas = Path.Combine(Repository.Root, "..", "shared", "schemas");
        Skip.IfNot(Directory.Exists(schemas), "The published schemas are not at hand.");
        var zip = Write(new SolutionZip().Table("tst_A").Section("nonsense", "<nonsense />"));

        var run = CommandRun.Of("check", zip, "--schemas", schemas);

        Assert.Equal(ExitCode.DoneWithRefusedRows, run.Code);
        Assert.Contains("nonsense", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_leaves_out_what_is_not_supported_when_it_is_told_to()
    {
        var package = new SolutionZip().Table("tst_A", SolutionXml.Column("tst_Photo", "managedproperty"));
        var zip = Write(package);
        var rows = Path.Combine(_folder.Path, "rows.jsonl");
        using (var organization = LocalOrganization.Open())
        using (var file = File.Create(rows))
        {
            organization.ImportSolution(new MemoryStream(package.Build()), new ImportOptions { SkipUnsupported = true });
            organization.ExportRows(file);
        }

        var strict = CommandRun.Of("import", rows, "--database", Path.Combine(_folder.Path, "strict.db"), "--solution", zip);
        var tolerant = CommandRun.Of("import", rows, "--database", Path.Combine(_folder.Path, "new.db"), "--solution", zip, "--skip-unsupported");

        Assert.Contains("tst_photo", strict.Errors, StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.Done, strict.Code);
        Assert.Equal((ExitCode.Done, ""), (tolerant.Code, tolerant.Errors));
        Assert.Contains("tst_photo", tolerant.Output, StringComparison.Ordinal);
    }

    private string WithOddVersionOfAnotherPublisher()
    {
        var path = Path.Combine(_folder.Path, "package.zip");
        using (var file = File.Create(path))
        using (var product = PackedProduct.Open())
        {
            product.CopyTo(file);
        }

        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        Change(zip, "customizations.xml", xml => xml.Descendants("IntroducedVersion").First().Value = "9.0.0.0");
        Change(zip, "solution.xml", xml => xml.Descendants("Publisher").Single().Element("UniqueName")!.Value = "contoso");
        return path;
    }

    private static void Change(ZipArchive zip, string part, Action<XDocument> change)
    {
        using var stream = zip.GetEntry(part)!.Open();
        var xml = XDocument.Load(stream);
        change(xml);
        stream.SetLength(0);
        xml.Save(stream);
    }

    private string Write(SolutionZip package)
    {
        var path = Path.Combine(_folder.Path, "package.zip");
        File.WriteAllBytes(path, package.Build());
        return path;
    }
}
