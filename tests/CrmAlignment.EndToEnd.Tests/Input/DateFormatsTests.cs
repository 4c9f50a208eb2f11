using CrmAlignment.Cli.Replay.Input.Formats;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

public sealed class DateFormatsTests
{
    private static readonly DateTimeZone Kyiv = DateTimeZoneProviders.Tzdb["Europe/Kyiv"];

    [Theory]
    [InlineData("2021-04-15", "yyyy-MM-dd", "2021-04-14T21:00:00Z")]
    [InlineData("2021-04-15 15:05:06", "yyyy-MM-dd", "2021-04-15T12:05:06Z")]
    [InlineData("2021-04-15T15:05", "yyyy-MM-dd", "2021-04-15T12:05:00Z")]
    [InlineData("2021-04-15T15:05:06.789", "yyyy-MM-dd", "2021-04-15T12:05:06.789Z")]
    [InlineData("2021-04-15T15:05:06Z", "yyyy-MM-dd", "2021-04-15T15:05:06Z")]
    [InlineData("2021-04-15T15:05:06.5+05:30", "yyyy-MM-dd", "2021-04-15T09:35:06.5Z")]
    [InlineData("15.04.2021 9:05", "d.M.yyyy", "2021-04-15T06:05:00Z")]
    [InlineData("15.4.21", "d.M.yy", "2021-04-14T21:00:00Z")]
    [InlineData("4/15/2021 3:05 PM", "M/d/yyyy", "2021-04-15T12:05:00Z")]
    [InlineData("15/4/2021", "d/M/yyyy", "2021-04-14T21:00:00Z")]
    [InlineData("15-04-21", "d-M-yy", "2021-04-14T21:00:00Z")]
    [InlineData("2021/04/15", "yyyy/M/d", "2021-04-14T21:00:00Z")]
    [InlineData("20210415", "yyyyMMdd", "2021-04-14T21:00:00Z")]
    [InlineData("15 Apr, 2021 00:03:00", "d MMM, yyyy", "2021-04-14T21:03:00Z")]
    [InlineData("15 Apr 2021", "d MMM yyyy", "2021-04-14T21:00:00Z")]
    [InlineData("15-Apr-2021", "d-MMM-yyyy", "2021-04-14T21:00:00Z")]
    [InlineData("Apr 15, 2021", "MMM d, yyyy", "2021-04-14T21:00:00Z")]
    [InlineData("April 15, 2021", "MMMM d, yyyy", "2021-04-14T21:00:00Z")]
    [InlineData("Thursday, April 15, 2021", "dddd, MMMM d, yyyy", "2021-04-14T21:00:00Z")]
    [InlineData("4/15/2021, 3:05:06\u202FPM", "M/d/yyyy", "2021-04-15T12:05:06Z")]
    [InlineData("2021-04-15T15:05:06.000+0300", "yyyy-MM-dd", "2021-04-15T12:05:06Z")]
    [InlineData("2021-04-15 15:05:06 +0300", "yyyy-MM-dd", "2021-04-15T12:05:06Z")]
    [InlineData("2021-04-15 15:05:06 UTC", "yyyy-MM-dd", "2021-04-15T15:05:06Z")]
    [InlineData("15 апреля 2021 г.", "d MMMM yyyy (ru)", "2021-04-14T21:00:00Z")]
    [InlineData("15 апреля 2021\u00A0г., 15:05", "d MMMM yyyy (ru)", "2021-04-15T12:05:00Z")]
    [InlineData("15 апреля 2021 г. в 15:05:06", "d MMMM yyyy (ru)", "2021-04-15T12:05:06Z")]
    [InlineData("четверг, 15 Апреля 2021 года", "d MMMM yyyy (ru)", "2021-04-14T21:00:00Z")]
    [InlineData("15 апр. 2021", "d MMMM yyyy (ru)", "2021-04-14T21:00:00Z")]
    [InlineData("15-апр-2021", "d MMMM yyyy (ru)", "2021-04-14T21:00:00Z")]
    [InlineData("15 мая 2021", "d MMMM yyyy (ru)", "2021-05-14T21:00:00Z")]
    [InlineData("15 квітня 2021 р.", "d MMMM yyyy (uk)", "2021-04-14T21:00:00Z")]
    [InlineData("15 квітня 2021 р. о 15:05", "d MMMM yyyy (uk)", "2021-04-15T12:05:00Z")]
    [InlineData("15 квіт. 2021 р., 15:05:06", "d MMMM yyyy (uk)", "2021-04-15T12:05:06Z")]
    [InlineData("четвер, 15 квітня 2021", "d MMMM yyyy (uk)", "2021-04-14T21:00:00Z")]
    [InlineData("2021年4月15日", "yyyy年M月d日", "2021-04-14T21:00:00Z")]
    [InlineData("2021年04月15日 星期四 15:05:06", "yyyy年M月d日", "2021-04-15T12:05:06Z")]
    [InlineData("2021年4月15日 下午3:05", "yyyy年M月d日", "2021-04-15T12:05:00Z")]
    [InlineData("2021年4月15日 上午9时05分", "yyyy年M月d日", "2021-04-15T06:05:00Z")]
    [InlineData("44301", "Excel", "2021-04-14T21:00:00Z")]
    [InlineData("44301.5", "Excel", "2021-04-15T09:00:00Z")]
    public void Detect_finds_the_format_of_a_date_and_reads_it_in_the_zone(string text, string format, string expected)
    {
        var found = DateFormats.Detect([text]);
        Assert.Equal((format, null), (found.Format.Name, found.Other));
        Assert.Equal(InstantPattern.ExtendedIso.Parse(expected).Value, found.Format.Read(text, Kyiv)!.Value.ToInstant());
    }

    [Fact]
    public void Detect_names_both_formats_and_a_value_when_all_dates_fit_both()
    {
        var found = DateFormats.Detect(["05/05/2024", "03/04/2024", "01/02/2024"]);
        Assert.Equal(("d/M/yyyy", "M/d/yyyy", "03/04/2024"), (found.Format.Name, found.Other!.Name, found.Doubtful));
    }

    [Fact]
    public void Detect_lets_one_day_beyond_twelve_decide() => Assert.Equal("M/d/yyyy", DateFormats.Detect(["03/04/2024", "03/13/2024"]).Format.Name);

    [Fact]
    public void Detect_is_content_when_two_formats_read_all_dates_alike() => Assert.Null(DateFormats.Detect(["05/05/2024"]).Other);

    [Fact]
    public void Detect_follows_most_values() => Assert.Equal("d.M.yyyy", DateFormats.Detect(["15.04.2021", "16.04.2021", "2021-04-17"]).Format.Name);

    [Theory]
    [InlineData("2021")]
    [InlineData("30.02.2021")]
    [InlineData("yesterday")]
    [InlineData("99999")]
    [InlineData("31 апреля 2021 г.")]
    [InlineData("15 апельсина 2021")]
    [InlineData("15 апреля")]
    [InlineData("2021年13月5日")]
    [InlineData("2021年4月")]
    [InlineData("1672531200")]
    public void Detect_falls_back_to_ISO_which_refuses_what_is_no_date(string text)
    {
        var found = DateFormats.Detect([text]);
        Assert.Equal("yyyy-MM-dd", found.Format.Name);
        Assert.Null(found.Format.Read(text, Kyiv));
    }

    [Theory]
    [InlineData("dd.MM.yyyy", "d.M.yyyy")]
    [InlineData("MM/dd/yyyy", "M/d/yyyy")]
    [InlineData("yyyy-MM-dd", "yyyy-MM-dd")]
    [InlineData("yyyyMMdd", "yyyyMMdd")]
    [InlineData("dd MMMM yyyy", "d MMMM yyyy")]
    [InlineData("dd MMM yyyy", "d MMM yyyy")]
    [InlineData("dd MMMM yyyy (ru)", "d MMMM yyyy (ru)")]
    [InlineData("yyyy年MM月dd日", "yyyy年M月d日")]
    [InlineData("dd.yyyy", null)]
    public void Find_takes_days_and_months_of_two_digits_for_those_of_one(string name, string? expected) =>
        Assert.Equal(expected, DateFormats.Find(name)?.Name);

    [Fact]
    public void Read_moves_a_time_that_a_clock_change_skips_forward() =>
        Assert.Equal(
            InstantPattern.General.Parse("2021-03-28T01:30:00Z").Value, DateFormats.Iso.Read("2021-03-28 03:30:00", Kyiv)!.Value.ToInstant());
}
