using System.IO;
using Xunit;

namespace CrmAlignment.SolutionFormat.Tests;

public sealed class SolutionLimitsTests
{
    private static readonly byte[] Zip = Zips.Of(("a.xml", new string(' ', 1_000_000)), ("b.xml", new string(' ', 600_000)));

    // The maximum size of a solution file is 95 MB:
    // https://learn.microsoft.com/power-apps/maker/data-platform/import-update-export-solutions.
    // The largest file that an environment can be set to take has 131,072 KB:
    // https://learn.microsoft.com/power-platform/admin/system-settings-dialog-box-email-tab.
    [Fact]
    public void Default_is_what_the_platform_documents()
    {
        Assert.Equal(95 * 1024 * 1024, SolutionLimits.Default.PackedBytes);
        Assert.Equal(131_072 * 1024, SolutionLimits.Default.PartBytes);
    }

    [Fact]
    public void Default_has_room_for_the_largest_part() =>
        Assert.True(SolutionLimits.Default.PartBytes <= SolutionLimits.Default.UnpackedBytes);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_refuses_a_zip_larger_than_allowed(bool fromStream)
    {
        var limits = new SolutionLimits { PackedBytes = Zip.Length - 1 };

        var archive = fromStream ? SolutionArchive.Read(new MemoryStream(Zip), limits) : SolutionArchive.Read(Zip, limits);

        Assert.Equal(
            [new FormatProblem("", $"the zip has more than the {limits.PackedBytes:N0} bytes allowed.", "Split the solution.")],
            archive.Problems);
        Assert.Empty(archive.Parts);
    }

    [Fact]
    public void Read_takes_what_is_exactly_as_large_as_allowed()
    {
        var limits = new SolutionLimits { PackedBytes = Zip.Length, PartBytes = 1_000_000, UnpackedBytes = 1_600_000, Parts = 2 };

        Assert.Empty(SolutionArchive.Read(Zip, limits).Problems);
        Assert.Empty(SolutionArchive.Read(new MemoryStream(Zip), limits).Problems);
    }

    [Fact]
    public void Read_stops_unpacking_when_a_part_is_a_zip_bomb()
    {
        Assert.True(Zip.Length < 10_000);

        var archive = SolutionArchive.Read(Zip, new SolutionLimits { PartBytes = 999_999 });

        Assert.Equal([TooMuch("a.xml", 999_999)], archive.Problems);
        Assert.Empty(archive.Parts);
    }

    [Fact]
    public void Read_stops_unpacking_when_all_parts_together_are_too_large()
    {
        var archive = SolutionArchive.Read(Zip, new SolutionLimits { UnpackedBytes = 1_599_999 });

        Assert.Equal([TooMuch("b.xml", 599_999)], archive.Problems);
        Assert.Equal(["a.xml"], archive.Parts.Keys);
    }

    [Fact]
    public void Read_refuses_more_parts_than_allowed()
    {
        var problem = Assert.Single(SolutionArchive.Read(Zip, new SolutionLimits { Parts = 1 }).Problems);

        Assert.Equal(new FormatProblem("", "the zip has 2 parts, more than the 1 allowed.", "Split the solution."), problem);
    }

    private static FormatProblem TooMuch(string part, int room) =>
        new(
            part,
            $"it unpacks to more than the {room:N0} bytes still allowed.",
            "Check that the zip is what you think it is; no part of a solution is that large.");
}
