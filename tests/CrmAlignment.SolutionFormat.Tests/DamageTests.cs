using System;
using System.Linq;
using System.Text;
using Xunit;

namespace CrmAlignment.SolutionFormat.Tests;

/// <summary>Whatever the bytes are, nothing is thrown and no limit is passed.</summary>
public sealed class DamageTests
{
    private static readonly byte[] Zip = Zips.Of(
        ("solution.xml", "<ImportExportXml><SolutionManifest><UniqueName>A</UniqueName></SolutionManifest></ImportExportXml>"),
        ("customizations.xml", $"<a>{string.Concat(Enumerable.Range(0, 200).Select(n => $"<Role id=\"{n}\" />"))}</a>"),
        ("WebResources/icon", new string('x', 5000)));

    [Fact]
    public void Zips_with_bytes_changed_are_read_or_reported()
    {
        var limits = new SolutionLimits { PartBytes = 20_000, UnpackedBytes = 40_000, Parts = 10 };
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = Zip.ToArray();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var archive = SolutionArchive.Read(random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes, limits);

            Assert.True(archive.Parts.Count <= 10 && archive.Parts.Values.Sum(part => part.Length) <= 40_000, $"seed {seed}");
            Assert.All(archive.Parts.Keys, name => Assert.True(PartName.IsPlain(name), $"seed {seed}: {name}"));
            Assert.All(archive.Parts, part => Read(seed, part.Key, part.Value, archive.Limits));
        }
    }

    [Fact]
    public void Xml_with_bytes_changed_is_read_or_reported()
    {
        var xml = Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><a b=\"c\">&lt;d&#65;<![CDATA[e]]><!-- f --><g xmlns=\"h\"/></a>");
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var bytes = xml.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Read(seed, "a.xml", bytes, SolutionLimits.Default);
        }
    }

    private static void Read(int seed, string part, byte[] content, SolutionLimits limits)
    {
        var isRead = SafeXml.TryRead(part, content, limits, out var root, out var problem);
        Assert.True(isRead ? root is not null && problem is null : root is null && problem is not null, $"seed {seed}");
    }
}
