using System.Collections.Generic;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

public sealed class CirclesTests
{
    [Fact]
    public void Finds_each_circle_and_nothing_else()
    {
        var arrows = new Dictionary<string, string[]>
        {
            ["a"] = ["b"],
            ["b"] = ["c", "e"],
            ["c"] = ["a"],
            ["d"] = ["a"],
            ["e"] = ["f"],
            ["f"] = ["e"],
            ["g"] = [],
        };

        var circles = Circles.Of(arrows.Keys, one => arrows[one]);

        Assert.Equal<IReadOnlyList<string>>([["e", "f"], ["a", "b", "c"]], circles);
    }
}
