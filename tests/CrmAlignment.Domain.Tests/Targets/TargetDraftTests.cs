using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Targets;

public sealed class TargetDraftTests
{
    private static readonly FiscalCalendar April = new(4, 6);
    private static readonly Guid Campaign = new("11111111-1111-1111-1111-111111111111");

    [Fact]
    public void Sound_draft_is_a_target_with_a_key_and_a_name()
    {
        var draft = new TargetDraft(Row());

        Assert.Empty(draft.Problems(April));
        var target = draft.Target;
        Assert.Equal(new FiscalPeriod(PeriodGrain.Quarter, new DateTime(2026, 4, 6), new DateTime(2026, 7, 5)), target.Period);
        Assert.Equal("revenue|quarter|2026-04-06|org", target.Key);
        Assert.Equal("Revenue - quarter from 2026-04-06", target.NameFor(null));
    }

    [Fact]
    public void Target_of_a_campaign_has_its_scope_in_key_and_name()
    {
        var target = new TargetDraft(Row(KpiTargetTable.CampaignId, RecordValue.Lookup("campaign", Campaign))).Target;

        Assert.Equal("revenue|quarter|2026-04-06|campaign:11111111-1111-1111-1111-111111111111", target.Key);
        Assert.Equal("Revenue, Spring fair - quarter from 2026-04-06", target.NameFor("Spring fair"));
        Assert.Equal(200, target.NameFor(new string('x', 500)).Length);
    }

    [Fact]
    public void Whatever_is_missing_is_named_at_once() =>
        Assert.Equal(
            [
                "CRMA6020: The target has no Measure. Enter it.",
                "CRMA6020: The target has no Grain. Enter it.",
                "CRMA6020: The target has no Period start. Enter it.",
                "CRMA6020: The target has no Planned. Enter it.",
            ],
            Texts(new TargetDraft(new RecordSnapshot()), April));

    [Theory]
    [InlineData(PeriodGrain.Month, "2026-05-01", "2026-04-06", "2026-05-06")]
    [InlineData(PeriodGrain.Quarter, "2026-05-06", "2026-04-06", "2026-07-06")]
    [InlineData(PeriodGrain.Year, "2026-01-01", "2025-04-06", "2026-04-06")]
    public void Day_within_a_period_is_refused_with_the_first_days_around_it(PeriodGrain grain, string start, string before, string after)
    {
        var draft = new TargetDraft(Row(
            (KpiTargetTable.Grain, RecordValue.Choice((int)grain)), (KpiTargetTable.PeriodStart, RecordValue.DateTime(Date(start)))));

        var problem = Assert.Single(draft.Problems(April));
        Assert.Equal(("CRMA6021", start, before, after), (problem.Code, Day(problem, 0), Day(problem, 2), Day(problem, 3)));

        // What was planned by another calendar stays savable.
        Assert.Empty(draft.Problems(null));
    }

    [Theory]
    [InlineData(TargetMeasure.Revenue, "-0.01", "CRMA6023: The plan for Revenue is -0.01, and only profit can be planned below 0. Enter 0 or more.")]
    [InlineData(TargetMeasure.Profit, "-0.01", null)]
    [InlineData(TargetMeasure.AcceptanceRate, "40", "CRMA6024: The plan for Acceptance rate is 40, but a share is a number from 0 to 1. Enter 0.4 for 40 %.")]
    [InlineData(TargetMeasure.SelfSourcedShare, "-1", "CRMA6024: The plan for Self-sourced share is -1, but a share is a number from 0 to 1. Enter 0.4 for 40 %.")]
    [InlineData(TargetMeasure.AcceptanceRate, "1", null)]
    [InlineData(TargetMeasure.Won, "0", null)]
    public void Plan_is_what_the_measure_can_be(TargetMeasure measure, string plan, string? problem)
    {
        var row = Row(
            (KpiTargetTable.Measure, RecordValue.Choice((int)measure)),
            (KpiTargetTable.Plan, RecordValue.DecimalNumber(decimal.Parse(plan, System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Equal(problem is null ? [] : [problem], Texts(new TargetDraft(row), April));
    }

    [Theory]
    [InlineData("0026-04-06")]
    [InlineData("9999-12-31")]
    public void Year_that_is_a_slip_of_the_pen_is_refused(string start) =>
        Assert.Equal(
            [$"CRMA6022: A target that begins on {start} is for no year that anybody plans. Enter a day of the years 1900 to 2199."],
            Texts(new TargetDraft(Row(KpiTargetTable.PeriodStart, RecordValue.DateTime(Date(start)))), April));

    [Theory]
    [InlineData(KpiTargetTable.CampaignId, KpiTargetTable.BusinessUnitId)]
    [InlineData(KpiTargetTable.CampaignId, KpiTargetTable.LeadCategoryId)]
    [InlineData(KpiTargetTable.BusinessUnitId, KpiTargetTable.LeadCategoryId)]
    public void Two_scopes_are_refused(string one, string other) =>
        Assert.Equal(
            ["CRMA6025: A target is for one campaign, business unit or lead category, not for several. Empty the others."],
            Texts(
                new TargetDraft(Row((one, RecordValue.Lookup("some", Campaign)), (other, RecordValue.Lookup("other", Campaign)))),
                April));

    [Fact]
    public void Target_of_a_lead_category_has_its_scope() =>
        Assert.Equal(
            Scope.LeadCategory(Campaign),
            new TargetDraft(Row(KpiTargetTable.LeadCategoryId, RecordValue.Lookup("crma_leadcategory", Campaign))).Target.Scope);

    [Fact]
    public void Every_measure_has_a_value_a_sample_and_a_name_in_each_language()
    {
        foreach (TargetMeasure measure in Enum.GetValues(typeof(TargetMeasure)))
        {
            Assert.Equal(TargetMeasures.IsRatio(measure) ? null : 0m, TargetMeasures.Of(measure, default));
            Assert.Equal(0, TargetMeasures.Sample(measure, default));
            Assert.All(MessageCatalogue.Languages, language => Assert.NotEmpty(MessageCatalogue.Term(language, "measure." + measure)));
        }
    }

    private static string[] Texts(TargetDraft draft, FiscalCalendar calendar) => draft.Problems(calendar).Select(problem => problem.ToString()).ToArray();

    private static string Day(Problem problem, int argument) =>
        ((DateTime)problem.Arguments[argument]!).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static RecordSnapshot Row(string column, RecordValue value) => Row((column, value));

    private static RecordSnapshot Row(params (string Column, RecordValue Value)[] changes)
    {
        var row = new RecordSnapshot()
            .Set(KpiTargetTable.Measure, RecordValue.Choice((int)TargetMeasure.Revenue))
            .Set(KpiTargetTable.Grain, RecordValue.Choice((int)PeriodGrain.Quarter))
            .Set(KpiTargetTable.PeriodStart, RecordValue.DateTime(new DateTime(2026, 4, 6)))
            .Set(KpiTargetTable.Plan, RecordValue.DecimalNumber(1000));
        foreach (var (column, value) in changes)
        {
            row.Set(column, value);
        }

        return row;
    }

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
