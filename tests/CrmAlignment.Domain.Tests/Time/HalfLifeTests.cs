using CrmAlignment.Domain.Time;
using Xunit;

namespace CrmAlignment.Domain.Tests.Time;

public sealed class HalfLifeTests
{
    [Theory]
    [InlineData(0, 7, 1_000_000_000)]
    [InlineData(1, 7, 905_723_664)]
    [InlineData(3, 7, 742_997_145)]
    [InlineData(7, 7, 500_000_000)]
    [InlineData(10, 7, 371_498_572)]
    [InlineData(45, 90, 707_106_781)]
    [InlineData(30, 1, 1)]
    [InlineData(31, 1, 0)]
    [InlineData(3650, 1, 0)]
    public void Half_is_lost_in_each_half_life(int days, int halfLife, long left) => Assert.Equal(left, HalfLife.Left(1_000_000_000, days, halfLife));
}
