using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Rows;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Rows;

/// <summary>Ids of new rows.</summary>
public sealed class RowIdsTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void New_is_a_uuid_of_version_7_at_its_moment()
    {
        // https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7: milliseconds since 1970, version, variant.
        var ids = Enumerable.Range(0, 1_000).Select(_ => RowIds.New(Moment)).ToList();

        Assert.All(ids, id =>
        {
            Assert.Equal((7, 0b10), (id.Version, id.Variant >> 2));
            Assert.StartsWith(Moment.ToUnixTimeMilliseconds().ToString("x12", null), id.ToString("N"), StringComparison.Ordinal);
        });
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void New_is_after_those_of_earlier_moments()
    {
        var ids = Enumerable.Range(0, 200).Select(number => RowIds.New(Moment.AddMilliseconds(number)).ToString()).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task New_is_never_the_same_on_several_threads()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 500).Select(_ => RowIds.New(Moment)).ToList())));

        Assert.Equal(4_000, ids.SelectMany(id => id).Distinct().Count());
    }
}
