using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators, the fiscal operators, and
/// https://learn.microsoft.com/power-platform/admin/work-fiscal-year-settings. Now is 2026-07-15.
/// </summary>
[Capability("Queries", "Fiscal calendar")]
public abstract class FiscalSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Reason = "The test changes the organization's fiscal settings and needs a clock that stands still.";
    private const int Annually = 2000;
    private const int SemiAnnually = 2001;
    private const int Quarterly = 2002;
    private const int Monthly = 2003;
    private const int FourWeeks = 2004;

    // The fiscal year starts on 1 April and has quarters: 2026-07-15 lies in the second quarter of the year 2026.
    [SkippableTheory]
    [InlineData("this-fiscal-year", "2026-04-01", "2027-03-31")]
    [InlineData("last-fiscal-year", "2025-04-01", "2026-03-31")]
    [InlineData("next-fiscal-year", "2027-04-01", "2028-03-31")]
    [InlineData("this-fiscal-period", "2026-07-01", "2026-09-30")]
    [InlineData("last-fiscal-period", "2026-04-01", "2026-06-30")]
    [InlineData("next-fiscal-period", "2026-10-01", "2026-12-31")]
    [InlineData("last-x-fiscal-years", "2024-04-01", "2026-03-31", "2")]
    [InlineData("next-x-fiscal-years", "2027-04-01", "2029-03-31", "2")]
    [InlineData("last-x-fiscal-periods", "2025-10-01", "2026-06-30", "3")]
    [InlineData("next-x-fiscal-periods", "2026-10-01", "2027-06-30", "3")]
    [InlineData("in-fiscal-year", "2024-04-01", "2025-03-31", "2024")]
    [InlineData("in-fiscal-period-and-year", "2025-01-01", "2025-03-31", "4", "2024")]
    public void Period_holds_its_first_and_last_day_and_not_those_around(string op, string first, string last, params string[] values)
    {
        var tasks = Tasks(Quarterly, "2020-04-01");
        Add(tasks, "a-first", Day(first));
        Add(tasks, "b-last", Day(last).AddDays(1).AddMinutes(-1));
        Add(tasks, "c-before", Day(first).AddMinutes(-1));
        Add(tasks, "d-after", Day(last).AddDays(1));

        Assert.Equal("a-first b-last", tasks.Where("scheduledend", op, values));
    }

    [SkippableTheory]
    [InlineData("in-or-before-fiscal-period-and-year", "before inside")]
    [InlineData("in-or-after-fiscal-period-and-year", "after inside")]
    public void Bound_includes_the_period_that_it_names(string op, string found)
    {
        var tasks = Tasks(Quarterly, "2020-04-01");
        Add(tasks, "before", Day("2024-12-31"));
        Add(tasks, "inside", Day("2025-01-01"));
        Add(tasks, "after", Day("2025-04-01"));

        Assert.Equal(found, tasks.Where("scheduledend", op, "4", "2024"));
    }

    [SkippableFact]
    public void Period_of_any_year_is_found()
    {
        var tasks = Tasks(Quarterly, "2020-04-01");
        Add(tasks, "2024", Day("2024-04-01"));
        Add(tasks, "2026", Day("2026-06-30"));
        Add(tasks, "other", Day("2026-07-01"));
        tasks.Add("none");

        Assert.Equal("2024 2026", tasks.Where("scheduledend", "in-fiscal-period", "1"));
    }

    [SkippableTheory]
    [InlineData(Annually, "2026-01-01", "2026-12-31")]
    [InlineData(SemiAnnually, "2026-07-01", "2026-12-31")]
    [InlineData(Quarterly, "2026-07-01", "2026-09-30")]
    [InlineData(Monthly, "2026-07-01", "2026-07-31")]
    [InlineData(FourWeeks, "2026-06-18", "2026-07-15")]
    public void Year_is_divided_as_the_organization_says(int type, string first, string last)
    {
        var tasks = Tasks(type, "2020-01-01");
        Add(tasks, "a-first", Day(first));
        Add(tasks, "b-last", Day(last));
        Add(tasks, "c-before", Day(first).AddDays(-1));
        Add(tasks, "d-after", Day(last).AddDays(1));

        Assert.Equal("a-first b-last", tasks.Where("scheduledend", "this-fiscal-period"));
    }

    // 28 times 13 is 364: the last day of the year has no period of its own.
    [SkippableFact]
    public void Thirteenth_period_of_four_weeks_reaches_to_the_end_of_the_year()
    {
        var tasks = Tasks(FourWeeks, "2020-01-01");
        Add(tasks, "last", Day("2026-12-31"));
        Add(tasks, "next", Day("2027-01-01"));

        Assert.Equal("last", tasks.Where("scheduledend", "in-fiscal-period-and-year", "13", "2026"));
    }

    [SkippableFact]
    public void Year_can_be_named_after_its_end()
    {
        var tasks = Tasks(Quarterly, "2020-07-01", ("fiscalyeardisplaycode", 2));
        Add(tasks, "found", Day("2025-07-01"));
        Add(tasks, "earlier", Day("2025-06-30"));

        Assert.Equal("found", tasks.Where("scheduledend", "in-fiscal-year", "2026"));
    }

    [SkippableFact]
    public void Fiscal_days_are_those_of_the_users_time_zone()
    {
        Tasks(Quarterly, "2020-04-01");
        var tasks = OwnRows.Tasks(Environment.RequireLocal(Reason).ServiceIn("Europe/Kyiv"));
        Add(tasks, "inside", Day("2026-03-31").AddHours(21));
        Add(tasks, "outside", Day("2026-03-31").AddHours(20));

        Assert.Equal("inside", tasks.Where("scheduledend", "this-fiscal-year"));
    }

    [SkippableTheory]
    [InlineData("in-fiscal-period", "5")]
    [InlineData("in-fiscal-period", "0")]
    [InlineData("in-fiscal-year", "20260")]
    [InlineData("in-fiscal-year", "many")]
    [InlineData("in-fiscal-period-and-year", "1")]
    [InlineData("this-fiscal-year", "1")]
    public void Periods_and_years_that_there_are_not_are_refused(string op, params string[] values)
    {
        var tasks = Tasks(Quarterly, "2020-04-01");

        Assert.Contains("'scheduledend'", Fault(() => tasks.Where("scheduledend", op, values)).Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#grouping-by-parts-of-a-date, with its
    // dates and results: quarters of the calendar year.
    [SkippableFact]
    public void Dates_group_by_fiscal_period_and_year()
    {
        var tasks = Tasks(Quarterly, "2020-01-01");
        Add(tasks, "first", Day("2023-03-25"));
        Add(tasks, "second", Day("2023-03-25"));
        Add(tasks, "third", Day("2023-08-27"));
        tasks.Add("none");

        var groups = tasks.Aggregate(
            """
            <attribute name='activityid' alias='count' aggregate='count'/>
            <attribute name='scheduledend' alias='period' groupby='true' dategrouping='fiscal-period'/>
            <attribute name='scheduledend' alias='year' groupby='true' dategrouping='fiscal-year'/>
            <order alias='period'/>
            """);

        Assert.Equal(
            ["1||", "2|Quarter 1 FY2023|FY2023", "1|Quarter 3 FY2023|FY2023"],
            groups.Select(row => $"{row.GetAttributeValue<AliasedValue>("count").Value}|{Text(row, "period")}|{Text(row, "year")}"));
    }

    [SkippableFact]
    public void QueryExpression_groups_by_fiscal_period_too()
    {
        var tasks = Tasks(Quarterly, "2020-01-01");
        Add(tasks, "first", Day("2023-03-25"));
        var query = tasks.Query();
        query.ColumnSet = new ColumnSet();
        query.ColumnSet.AttributeExpressions.Add(
            new XrmAttributeExpression(
                "scheduledend", XrmAggregateType.None, "period", XrmDateTimeGrouping.FiscalPeriod)
            { HasGroupBy = true });

        Assert.Equal("Quarter 1 FY2023", Text(Service.RetrieveMultiple(query).Entities.Single(), "period"));
    }

    // The labels of the choices of the organization table; named after its end, July 2023 lies in the year 2024.
    [SkippableTheory]
    [InlineData(3, 2, 3, 2, "P1-24")]
    [InlineData(5, 1, 1, 1, "M1-FY2024FY")]
    [InlineData(7, 2, 2, 1, "July-2024 Fiscal Year")]
    public void Names_are_written_as_the_organization_says(int period, int prefix, int suffix, int year, string text)
    {
        var tasks = Tasks(
            Monthly,
            "2020-07-01",
            ("fiscalyeardisplaycode", 2),
            ("fiscalperiodformatperiod", new OptionSetValue(period)),
            ("fiscalyearformatprefix", new OptionSetValue(prefix)),
            ("fiscalyearformatsuffix", new OptionSetValue(suffix)),
            ("fiscalyearformatyear", new OptionSetValue(year)),
            ("fiscalyearperiodconnect", "-"));
        Add(tasks, "july", Day("2023-07-31"));

        var group = tasks.Aggregate("<attribute name='scheduledend' alias='period' groupby='true' dategrouping='fiscal-period'/>").Single();

        Assert.Equal(text, Text(group, "period"));
    }

    private static string Text(Entity row, string name) => row.FormattedValues.TryGetValue(name, out var text) ? text : "";

    private OwnRows Tasks(int type, string start, params (string Column, object? Value)[] settings)
    {
        Environment.RequireLocal(Reason);
        var organization = new Entity("organization", Fetch("<fetch><entity name='organization'/></fetch>").Entities[0].Id)
        {
            ["fiscalcalendarstart"] = Day(start),
            ["fiscalperiodtype"] = type,
        };
        foreach (var column in new[] { "fiscalyeardisplaycode", "fiscalperiodformatperiod", "fiscalyearformatprefix",
            "fiscalyearformatsuffix", "fiscalyearformatyear", "fiscalyearperiodconnect" })
        {
            organization[column] = settings.FirstOrDefault(setting => setting.Column == column).Value;
        }

        Service.Update(organization);
        return OwnRows.Tasks(Service);
    }

    private static void Add(OwnRows tasks, string subject, DateTime moment) => tasks.Add(subject, ("scheduledend", moment));

    private static DateTime Day(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

public sealed class FiscalsInMemory(InMemoryEnvironment environment) : FiscalSpecification<InMemoryEnvironment>(environment);

public sealed class FiscalsOnFile(FileEnvironment environment) : FiscalSpecification<FileEnvironment>(environment);

public sealed class FiscalsLive(LiveEnvironment environment) : FiscalSpecification<LiveEnvironment>(environment);

public sealed class FiscalsOverHttp(OverHttpEnvironment environment) : FiscalSpecification<OverHttpEnvironment>(environment);
