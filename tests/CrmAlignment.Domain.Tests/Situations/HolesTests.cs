using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Situations;
using Xunit;

namespace CrmAlignment.Domain.Tests.Situations;

public sealed class HolesTests
{
    private const string Kind = "kind";
    private const string Size = "size";

    private static readonly Axis[] Axes = [Axis.Open(Kind), Axis.Numbers(Size)];

    [Fact]
    public void Nothing_is_one_hole_and_everything_has_none()
    {
        Assert.True(Assert.Single(new Holes(Axes).Of([])).IsSame(Region.Everything));
        Assert.Empty(new Holes(Axes).Of([Region.Everything]));
        Assert.Empty(new Holes(Axes).Of([Of("a", 3, 5), Region.Everything]));
    }

    [Fact]
    public void Hole_reaches_as_far_as_nobody_takes() => Assert.Equal(
        ["a 0-2", "a 6-", "other"],
        Found(Of("a", 3, 5)));

    [Fact]
    public void Ranges_that_meet_leave_no_hole() => Assert.Empty(Found(Of(null, null, 5), Of(null, 6, null)));

    [Fact]
    public void Values_are_the_same_whatever_their_case() => Assert.Equal(["a 6-", "other"], Found(Of("a", 0, 3), Of("A", 4, 5)));

    [Fact]
    public void Reversed_range_takes_nothing() => Assert.Equal(["any 0-4", "any 5-8", "any 9-"], Found(Of(null, 9, 4)));

    [Fact]
    public void Holes_and_regions_together_take_every_case()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var rules = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Of(
                random.Next(3) == 0 ? null : "abc".Substring(random.Next(3), 1),
                random.Next(2) == 0 ? null : random.Next(0, 8),
                random.Next(2) == 0 ? null : random.Next(4, 12))).ToArray();
            var holes = new Holes(Axes).Of(rules).ToArray();
            foreach (var kind in new[] { "a", "b", "c", "d" })
            {
                for (var size = 0; size < 15; size++)
                {
                    var one = Of(kind, size, size);
                    var isNamed = rules.Any(rule => rule.On(Kind)?.Value == kind);
                    var inHole = holes.Any(hole => InHole(hole, isNamed ? kind : null, size));
                    Assert.True(rules.Any(rule => rule.Holds(one)) != inHole, $"round {round}: {kind} {size}");
                }
            }
        }
    }

    [Fact]
    public void Search_ends_where_it_may_look_no_further_and_says_so()
    {
        var holes = new Holes(Axes, budget: 2);

        Assert.Empty(holes.Of([Of("a", 3, 5), Of("b", 4, 6)]).ToArray());
        Assert.True(holes.IsCut);
    }

    [Theory]
    [InlineData("a", 1, 5, "a", 5, 9, true)]
    [InlineData("a", 1, 4, "a", 5, 9, false)]
    [InlineData("a", 1, 5, "b", 1, 5, false)]
    [InlineData(null, 1, 5, "b", 1, 5, true)]
    [InlineData("a", null, null, null, 3, 3, true)]
    public void Regions_overlap_where_a_case_fits_both(string? kind, int? least, int? most, string? otherKind, int? otherLeast, int? otherMost, bool expected)
    {
        var (one, other) = (Of(kind, least, most), Of(otherKind, otherLeast, otherMost));

        Assert.Equal(expected, one.Overlaps(other));
        Assert.Equal(expected, other.Overlaps(one));
    }

    private static bool InHole(Region hole, string? named, int size) =>
        (hole.On(Kind) is not { } kind || (kind == Extent.Other ? named is null : named is not null && kind.Meets(Extent.Of(named)!)))
        && (hole.On(Size) is not { } range || range.Meets(Extent.Between(size, size)!));

    private static Region Of(string? kind, int? least, int? most) =>
        Region.Everything.With(Kind, Extent.Of(kind)).With(Size, Extent.Between(least, most));

    private static List<string> Found(params Region[] regions) => [.. new Holes(Axes).Of(regions).Select(Text)];

    private static string Text(Region hole)
    {
        var kind = hole.On(Kind) is not { } value ? "any" : value == Extent.Other ? "other" : value.Value;
        return hole.On(Size) is not { } size ? kind! : $"{kind} {size.Least}-{(size.Most == int.MaxValue ? "" : size.Most)}";
    }
}
