using System;
using CrmAlignment.Domain.Records;
using Xunit;

namespace CrmAlignment.Domain.Tests.Records;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("Retail", "Retail")]
    [InlineData("  Retail\t\n North ", "Retail North")]
    [InlineData("Re\u200btail\ufeff\u00ad", "Retail")]
    [InlineData("\uff32\uff25tail\u00a0\u2003North", "REtail North")]
    [InlineData("e\u0301cole", "\u00e9cole")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("\u200b \u2060", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_is_what_people_see(string? text, string? expected) => Assert.Equal(expected, CleanText.Of(text));

    [SkippableFact]
    public void Of_takes_ligatures_apart()
    {
        Skip.If(Type.GetType("Mono.Runtime") is not null, "Mono's own tables of the compatibility form lack ligatures. Those of Windows, which .NET Framework asks, have them.");

        Assert.Equal("finance", CleanText.Of("\ufb01nance"));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_unreadable() => Assert.Equal("a\ufffdb", CleanText.Of($"a{(char)0xd800}b"));

    [Theory]
    [InlineData(" \u00a0\u200b", true)]
    [InlineData("-", true)]
    [InlineData(" -- ", true)]
    [InlineData("\u2014", true)]
    [InlineData("\u2212\u200d", true)]
    [InlineData("n-a", false)]
    [InlineData("0", false)]
    public void SaysNothing_when_there_are_blanks_and_dashes_alone(string text, bool expected) => Assert.Equal(expected, CleanText.SaysNothing(text));

    [Fact]
    public void IsBlank_does_not_count_a_dash() => Assert.False(CleanText.IsBlank("-"));
}
