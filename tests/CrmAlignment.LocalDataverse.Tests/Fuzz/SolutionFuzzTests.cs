using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

[Trait(Category.Name, Category.Slow)]
public sealed class SolutionFuzzTests : IDisposable
{
    private static readonly byte[] Zip = new SolutionZip { Managed = true }
        .Table("tst_A", SolutionXml.AutoNumber("tst_Number", "A-{SEQNUM:4}") + SolutionXml.Choice("tst_Stage", "tst_stage"),
            SolutionXml.Key("tst_ByName", "tst_name"))
        .Table("tst_B", SolutionXml.Lookup("tst_AId"))
        .Extension("Lead", SolutionXml.Integer("tst_Score"))
        .Root("""type="9" schemaName="tst_stage" """)
        .Relationship(SolutionXml.Relationship("tst_a_b", "tst_B", "tst_AId", "tst_A"))
        .Relationship(SolutionXml.ManyToMany("tst_A_Lead", "tst_A", "Lead"))
        .Inside("tst_A", SolutionXml.View("{6a1b2c3d-0000-0000-0000-000000000001}", "tst_a", "All",
            "tst_name") + SolutionXml.Form("{6a1b2c3d-0000-0000-0000-000000000002}", "Main", "tst_name"))
        .Section("optionsets", SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry"), (727000001, "Nurture")))
        .Build();

    private readonly FuzzOrganization _organization = new();

    /// <summary>The rows as they are now; null when a package was taken since they were last read.</summary>
    private List<string>? _rows;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Packages_with_bytes_changed_are_imported_or_refused_whole()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var bytes = (byte[])Zip.Clone();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ImportWhole(seed, random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        }
    }

    [Fact]
    public void Packages_with_characters_of_a_part_changed_are_imported_or_refused_whole()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            ImportWhole(seed, WithAPartChanged(new Random(seed)));
        }
    }

    [Fact]
    public void Bytes_that_are_no_package_are_refused()
    {
        foreach (var bytes in new[] { [], [1, 2, 3], Encoding.UTF8.GetBytes("<fetch/>"), new byte[100_000] })
        {
            Assert.False(Import(0, bytes));
        }
    }

    private static byte[] WithAPartChanged(Random random)
    {
        using var from = new ZipArchive(new MemoryStream(Zip));
        var changed = from.Entries[random.Next(from.Entries.Count)].FullName;
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                var text = reader.ReadToEnd();
                using var writer = new StreamWriter(
                    to.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false, throwOnInvalidBytes: false));
                writer.Write(entry.FullName == changed ? Changed(text, random) : text);
            }
        }

        return stream.ToArray();
    }

    private static string Changed(string text, Random random)
    {
        // Words exchanged keep most texts well-formed, so that the reader behind the parser is met.
        var words = text.Split('>', '<', '"', '=', ' ').Where(word => word.Length > 0).Distinct().ToArray();
        return random.Next(3) == 0
            ? text.Remove(random.Next(text.Length), 1)
            : text.Replace(words[random.Next(words.Length)],
                random.Next(2) == 0 ? words[random.Next(words.Length)] : RandomValues.Text(random), StringComparison.Ordinal);
    }

    private void ImportWhole(int seed, byte[] package)
    {
        var before = _rows ??= RowsButJobs();
        var version = _organization.Local.Catalog.Version;
        if (!Import(seed, package))
        {
            Assert.Equal(before, RowsButJobs());
            Assert.Equal(version, _organization.Local.Catalog.Version);
            return;
        }

        _rows = null;
        if (seed % 2 == 0)
        {
            UninstallAll(seed);
        }
    }

    // A failed import leaves its job, which says why.
    private List<string> RowsButJobs() =>
        [.. _organization.Rows().Where(row => !row.StartsWith("{\"table\":\"importjob\"", StringComparison.Ordinal))];

    private void UninstallAll(int seed)
    {
        var solutions = _organization.Service.RetrieveMultiple(
            new QueryExpression("solution") { ColumnSet = new ColumnSet(true) }).Entities;
        var gone = solutions.Count(row => FuzzOrganization.Send(seed, () => _organization.Service.Delete("solution", row.Id)));
        Assert.True(
            gone > 0 || solutions.All(row => (string)row["uniquename"] == "Default"), $"seed {seed}: no solution can be uninstalled.");
    }

    private bool Import(int seed, byte[] package) =>
        FuzzOrganization.Send(
            seed, () => _organization.Service.Execute(new ImportSolutionRequest { CustomizationFile = package, PublishWorkflows = true }));
}
