using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Time;

public sealed class WorkingHoursTests
{
    [Fact]
    public void Parse_reads_ranges_in_order() => Assert.Equal(
        [new HoursRange(TimeSpan.FromHours(9), TimeSpan.FromHours(13)), new HoursRange(TimeSpan.FromHours(14.5), TimeSpan.FromHours(24))],
        WorkingHours.Parse(DayOfWeek.Monday, " 9:00 - 13:00 , 14:30-24:00 "));

    [Fact]
    public void Parse_gives_none_for_a_day_off() => Assert.Empty(WorkingHours.Parse(DayOfWeek.Sunday, " "));

    [Theory]
    [InlineData("9-13", "CRMA5001: Working hours of Monday: '9-13' cannot be read at position 2 (found '-'). Write them like 09:00-13:00,14:00-18:00.")]
    [InlineData("09:60-13:00", "CRMA5001: Working hours of Monday: '09:60-13:00' cannot be read at position 4 (found '6'). Write them like 09:00-13:00,14:00-18:00.")]
    [InlineData("09:00", "CRMA5001: Working hours of Monday: '09:00' cannot be read at position 6 (found ...). Write them like 09:00-13:00,14:00-18:00.")]
    [InlineData("09:00-13:00;", "CRMA5001: Working hours of Monday: '09:00-13:00;' cannot be read at position 12 (found ';'). Write them like 09:00-13:00,14:00-18:00.")]
    [InlineData("13:00-09:00", "CRMA5002: Working hours of Monday: in '13:00-09:00' the range 13:00-09:00 ends before it begins or overlaps the one before it. Write the ranges in order, like 09:00-13:00,14:00-18:00.")]
    [InlineData("09:00-13:00,12:00-14:00", "CRMA5002: Working hours of Monday: in '09:00-13:00,12:00-14:00' the range 12:00-14:00 ends before it begins or overlaps the one before it. Write the ranges in order, like 09:00-13:00,14:00-18:00.")]
    public void Parse_says_what_it_cannot_read(string text, string expected) =>
        Assert.Equal(expected, Assert.Throws<ProblemException>(() => WorkingHours.Parse(DayOfWeek.Monday, text)).Text(1033));

    [Fact]
    public void WorkCalendar_reports_all_faulty_days_together()
    {
        var row = new RecordSnapshot()
            .Set(WorkCalendarTable.Name, RecordValue.Text("Office"))
            .Set(WorkCalendarTable.TimeZone, RecordValue.Text("Mars/Olympus"))
            .Set(WorkCalendarTable.Monday, RecordValue.Text("x"))
            .Set(WorkCalendarTable.Sunday, RecordValue.Text("y"));

        var refusal = Assert.Throws<ProblemException>(() => WorkCalendar.Of(row, []));

        Assert.Equal(["CRMA5001", "CRMA5001", "CRMA5004"], refusal.Problems.Select(problem => problem.Code));
        Assert.Equal("Office", refusal.Record);
    }
}
