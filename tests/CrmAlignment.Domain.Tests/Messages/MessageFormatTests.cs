using System;
using System.Globalization;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Tests.Qualification;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Messages;

public sealed class MessageFormatTests
{
    private static readonly DateTime Instant = new(2026, 3, 2, 17, 5, 0, DateTimeKind.Utc);

    private static readonly MessageFormat German = new(
        1033,
        new CultureInfo("de-DE", useUserOverride: false),
        "dd.MM.yyyy",
        "HH:mm",
        TimeZoneInfo.CreateCustomTimeZone("two", TimeSpan.FromHours(2), "two", "two"));

    [Fact]
    public void Language_alone_writes_dates_and_numbers_invariantly()
    {
        MessageFormat format = 1049;

        Assert.Equal("2026-03-02 17:05 UTC", format.Text(Instant));
        Assert.Equal("2026-03-02", format.Text(new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Unspecified)));
        Assert.Equal("1234.5", format.Text(1234.5m));
    }

    [Fact]
    public void Reader_sees_his_formats_and_his_time()
    {
        Assert.Equal("02.03.2026 19:05", German.Text(Instant));
        Assert.Equal("02.03.2026", German.Text(new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Unspecified)));
        Assert.Equal("1.234,5", German.Text(1234.50m));
        Assert.Equal("02.03.2026 17:05 UTC", new MessageFormat(1033, CultureInfo.InvariantCulture, "dd.MM.yyyy", "HH:mm", null).Text(Instant));
    }

    [Fact]
    public void Pattern_that_cannot_be_read_is_refused_at_once() =>
        Assert.Throws<FormatException>(() => new MessageFormat(1033, CultureInfo.InvariantCulture, "%", "HH:mm", null));

    [Fact]
    public void Unmet_criteria_show_numbers_and_dates_as_the_reader_sees_them()
    {
        var set = new CriteriaSet(
            Sets.Terms(),
            [
                new Criterion(Sets.Required("Employees", "numberofemployees", CriterionValueType.WholeNumber, CriterionOperator.In, "1000|2500")),
                new Criterion(Sets.Required("Close", "estimatedclosedate", CriterionValueType.Date, CriterionOperator.OnOrAfter, "2026-12-31")),
                new Criterion(Sets.Required("Seen", "new_seenon", CriterionValueType.Date, CriterionOperator.InTheLastDays, "30")),
            ]);
        var lead = new RecordSnapshot()
            .Set("numberofemployees", RecordValue.WholeNumber(1200), "1,200")
            .Set("estimatedclosedate", RecordValue.DateTime(new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Unspecified)))
            .Set("new_seenon", RecordValue.DateTime(Instant.AddDays(-60)));
        var assessment = CriteriaEvaluation.Evaluate(set, lead, Instant);

        Assert.Contains(
            "Not met:\n- Employees: 1.200, required: one of 1.000 | 2.500\n- Close: 01.05.2026, required: on or after 31.12.2026\n"
            + "- Seen: 01.01.2026 19:05, required: within the last 30 days\n",
            Problems.GateRefused(LeadStage.SalesReady, assessment.Shortfall).Text(German),
            StringComparison.Ordinal);
    }
}
