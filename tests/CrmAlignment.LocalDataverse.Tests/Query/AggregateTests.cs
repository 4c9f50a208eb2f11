using System;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class AggregateTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Sum_beyond_the_range_is_refused()
    {
        _world.Add("lead", ("revenue", 900000000000000m));
        _world.Add("lead", ("revenue", 900000000000000m));
        var text = _world.FaultText(() => _world.Fetch(
            "<fetch aggregate='true'><entity name='lead'><attribute name='revenue' alias='s' aggregate='sum'/></entity></fetch>"));

        Assert.Contains("sum", text, StringComparison.Ordinal);
    }
}
