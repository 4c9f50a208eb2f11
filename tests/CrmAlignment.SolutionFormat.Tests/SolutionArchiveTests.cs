using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Xunit;

namespace CrmAlignment.SolutionFormat.Tests;

public sealed class SolutionArchiveTests
{
    private static readonly byte[] Zip = Zips.Of(("solution.xml", "<a/>"), ("WebResources/icon", "picture"));

    [Fact]
    public void Read_unpacks_every_part()
    {
        var archive = SolutionArchive.Read(Zip);

        Assert.Empty(archive.Problems);
        Assert.Equal(["WebResources/icon", "solution.xml"], archive.Parts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("picture", Encoding.UTF8.GetString(archive.Find("WebResources/icon")!));
        Assert.Same(SolutionLimits.Default, archive.Limits);
    }

    // ECMA-376 part 2, part name equivalence: names are compared as ASCII strings without regard to case.
    [Fact]
    public void Find_overlooks_case()
    {
        var archive = SolutionArchive.Read(Zip);

        Assert.Same(archive.Find("solution.xml"), archive.Find("Solution.XML"));
        Assert.Null(archive.Find("solution.xm"));
    }

    [Fact]
    public void Read_takes_a_stream_from_its_present_position()
    {
        var stream = new MemoryStream([1, 2, 3, .. Zip]) { Position = 3 };

        Assert.Equal(2, SolutionArchive.Read(stream).Parts.Count);
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("WebResources/../../evil.xml")]
    [InlineData("./evil.xml")]
    [InlineData("/evil.xml")]
    [InlineData("a//evil.xml")]
    [InlineData("a\\evil.xml")]
    [InlineData("..\\evil.xml")]
    [InlineData("C:/evil.xml")]
    [InlineData("../")]
    [InlineData("/")]
    public void Read_refuses_a_name_that_leads_out_of_the_package(string name)
    {
        var archive = SolutionArchive.Read(Zips.Of((name, ""), ("b.xml", "<b/>")));

        var expected = new FormatProblem(
            name,
            "the name leads outside the package or is no plain relative path.",
            "Name parts with forward slashes and without '.', '..', drive letters or a leading slash.");
        Assert.Equal([expected], archive.Problems);
        Assert.Equal(["b.xml"], archive.Parts.Keys);
    }

    [Theory]
    [InlineData("Solution.xml")]
    [InlineData("solution.xml")]
    public void Read_refuses_a_name_that_occurs_twice(string name)
    {
        var archive = SolutionArchive.Read(Zips.Of(("solution.xml", "<first/>"), (name, "<second/>")));

        var expected = new FormatProblem(
            name, "the part occurs twice; names that differ in case alone count as the same.", "Pack each part once.");
        Assert.Equal([expected], archive.Problems);
        Assert.Equal("<first/>", Encoding.UTF8.GetString(archive.Find(name)!));
    }

    [Fact]
    public void Read_overlooks_directories()
    {
        var archive = SolutionArchive.Read(Zips.Of(("WebResources/", ""), ("WebResources/icon", "picture")));

        Assert.Empty(archive.Problems);
        Assert.Equal(["WebResources/icon"], archive.Parts.Keys);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(100)]
    public void Read_refuses_a_zip_that_is_cut_short(int length)
    {
        var problem = Assert.Single(SolutionArchive.Read(Zip[..length]).Problems);

        Assert.StartsWith($"the {length:N0} bytes are not a complete zip file: ", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(("", "Take the file as it was packed or exported."), (problem.Part, problem.Remedy));
    }

    [Fact]
    public void Read_keeps_the_other_parts_when_one_is_damaged()
    {
        var zip = Zips.Of(("a.xml", new string('a', 1000)), ("b.xml", "<b/>"));

        // The deflated content begins behind the header of 30 bytes and the name; a first byte of 7 is no kind of block.
        zip[30 + "a.xml".Length] = 7;
        var archive = SolutionArchive.Read(zip);

        var problem = Assert.Single(archive.Problems);
        Assert.StartsWith("it cannot be unpacked: ", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(("a.xml", "Take the file as it was packed or exported."), (problem.Part, problem.Remedy));
        Assert.Equal(["b.xml"], archive.Parts.Keys);
    }

    [Fact]
    public void Read_passes_on_that_a_stream_cannot_be_read()
    {
        using var closed = new DeflateStream(new MemoryStream([7]), CompressionMode.Decompress);

        Assert.Throws<InvalidDataException>(() => SolutionArchive.Read(closed));
    }
}
