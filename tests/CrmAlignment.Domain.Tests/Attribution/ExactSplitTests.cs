using System;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using Xunit;

namespace CrmAlignment.Domain.Tests.Attribution;

public sealed class ExactSplitTests
{
    // 100.00 / 3 = 33.333...: 33.33 each, and the cent that is left to the first of those that lack as much.
    [Fact]
    public void Cent_that_is_left_goes_to_the_first_of_those_that_lack_as_much() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], ExactSplit.Of(100m, [1, 1, 1], 2));

    // 0.05 by 1 : 2 : 4 is 0.714, 1.428 and 2.857 cents: 0, 1 and 2 are certain, the two that are left go to .857 and .714.
    [Fact]
    public void Cents_that_are_left_go_to_those_that_lack_most() =>
        Assert.Equal([0.01m, 0.01m, 0.03m], ExactSplit.Of(0.05m, [1, 2, 4], 2));

    [Fact]
    public void Negative_amount_is_divided_as_the_positive_one() =>
        Assert.Equal([-33.34m, -33.33m, -33.33m], ExactSplit.Of(-100m, [1, 1, 1], 2));

    // 100 yen have no cents; 33 each, and the one that is left.
    [Fact]
    public void Currency_without_cents_is_divided_in_whole_ones() =>
        Assert.Equal([34m, 33m, 33m], ExactSplit.Of(100m, [1, 1, 1], 0));

    // An amount in base currency that came from another one has four digits: 2.50 and 7.50 are whole cents, the 0.0033 stay with the greater part.
    [Fact]
    public void What_is_finer_than_a_cent_goes_to_the_greatest_weight() =>
        Assert.Equal([2.50m, 7.5033m], ExactSplit.Of(10.0033m, [1, 3], 2));

    [Fact]
    public void Part_without_weight_gets_nothing() => Assert.Equal([0m, 0.01m], ExactSplit.Of(0.01m, [0, 1], 2));

    [Fact]
    public void Digits_that_no_currency_has_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactSplit.Of(1m, [1], 5));

    [Fact]
    public void Parts_of_any_amount_add_up_and_differ_from_their_share_by_less_than_a_cent()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var digits = random.Next(0, 5);
            var cent = (decimal)Math.Pow(10, -digits);
            var amount = (random.Next() - (int.MaxValue / 2)) * (decimal)Math.Pow(10, -random.Next(0, 5)) * random.Next(1, 2000);
            var weights = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (long)random.Next(0, 1_000_000_000)).Append(1).ToArray();

            var parts = ExactSplit.Of(amount, weights, digits);

            Assert.Equal(amount, parts.Sum());
            Assert.Equal(parts.Select(part => -part), ExactSplit.Of(-amount, weights, digits));
            Assert.All(parts.Select((part, place) => Math.Abs(part - (amount * weights[place] / weights.Sum()))), off => Assert.True(off < 2 * cent, $"{off} of {amount}"));
        }
    }
}
