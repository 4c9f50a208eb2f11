using System.Globalization;
using CrmAlignment.Cli.Report;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("1234567.5", "1,234,568")]
    [InlineData("0.5", "1")]
    [InlineData("-0.5", "-1")]
    [InlineData("2.5", "3")]
    [InlineData("-0.4", "0")]
    [InlineData("0", "0")]
    [InlineData(null, "–")]
    public void Amount_rounds_halves_away_from_zero(string? value, string expected) =>
        Assert.Equal(expected, Numbers.Amount(Decimal(value)));

    [Theory]
    [InlineData("0.12345", "12.3 %")]
    [InlineData("0.0005", "0.1 %")]
    [InlineData("0.1235", "12.4 %")]
    [InlineData("1", "100.0 %")]
    [InlineData("0", "0.0 %")]
    [InlineData(null, "–")]
    public void Share_is_a_percentage_with_one_digit(string? value, string expected) =>
        Assert.Equal(expected, Numbers.Share(Decimal(value)));

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal("1,234", Numbers.Count(1234));
            Assert.Equal("1,234", Numbers.Amount(1234m));
            Assert.Equal("12.5 %", Numbers.Share(0.125m));
            Assert.Equal("1.5", Numbers.Days(1.5m));
            Assert.Equal("2024-05-06", Numbers.Day(Instant.FromUtc(2024, 5, 6, 0, 0), DateTimeZone.Utc));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("UTC", "2024-05-05", "2024-05-05 21:30")]
    [InlineData("Europe/Kyiv", "2024-05-06", "2024-05-06 00:30")]
    [InlineData("America/New_York", "2024-05-05", "2024-05-05 17:30")]
    public void Day_is_that_of_the_zone(string zone, string day, string minute)
    {
        var when = Instant.FromUtc(2024, 5, 5, 21, 30);
        Assert.Equal(day, Numbers.Day(when, DateTimeZoneProviders.Tzdb[zone]));
        Assert.Equal(minute, Numbers.Minute(when, DateTimeZoneProviders.Tzdb[zone]));
    }

    private static decimal? Decimal(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
