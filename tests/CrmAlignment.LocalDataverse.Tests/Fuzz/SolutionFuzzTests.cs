using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

public sealed class SolutionFuzzTests : IDisposable
{
    private static readonly byte[] Zip = new SolutionZip().Table("tst_A").Table("tst_B").Build();

    private readonly FuzzOrganization _organization = new();

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
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false, throwOnInvalidBytes: false));
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
            : text.Replace(words[random.Next(words.Length)], random.Next(2) == 0 ? words[random.Next(words.Length)] : RandomValues.Text(random), StringComparison.Ordinal);
    }

    private void ImportWhole(int seed, byte[] package)
    {
        var before = _organization.Rows();
        var version = _organization.Local.Catalog.Version;
        if (!Import(seed, package))
        {
            Assert.Equal(before, _organization.Rows());
            Assert.Equal(version, _organization.Local.Catalog.Version);
        }
    }

    private bool Import(int seed, byte[] package) =>
        FuzzOrganization.Send(seed, () => _organization.Service.Execute(new ImportSolutionRequest { CustomizationFile = package, PublishWorkflows = true }));
}
