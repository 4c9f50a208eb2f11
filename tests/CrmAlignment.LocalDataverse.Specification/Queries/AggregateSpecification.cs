using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data.</summary>
[Capability("Queries", "Aggregates")]
public abstract class AggregateSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    // The numbers of https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#example.
    [Fact]
    public void Documented_example_gives_the_documented_numbers()
    {
        var row = DocumentedAccounts().Aggregate(
            """
            <attribute name='numberofemployees' alias='Average' aggregate='avg'/>
            <attribute name='numberofemployees' alias='Count' aggregate='count'/>
            <attribute name='numberofemployees' alias='ColumnCount' aggregate='countcolumn'/>
            <attribute name='numberofemployees' alias='Unique' aggregate='countcolumn' distinct='true'/>
            <attribute name='numberofemployees' alias='Maximum' aggregate='max'/>
            <attribute name='numberofemployees' alias='Minimum' aggregate='min'/>
            <attribute name='numberofemployees' alias='Sum' aggregate='sum'/>
            """).Single();

        Assert.Equal(
            [3911, 10, 9, 8, 6200, 1500, 35200],
            new[] { "Average", "Count", "ColumnCount", "Unique", "Maximum", "Minimum", "Sum" }.Select(name => Value<int>(row, name)));
        Assert.Equal("35,200", row.FormattedValues["Sum"]);
        var sum = row.GetAttributeValue<AliasedValue>("Sum");
        Assert.Equal(("account", "numberofemployees"), (sum.EntityLogicalName, sum.AttributeLogicalName));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#grouping.
    [Fact]
    public void Documented_groups_give_the_documented_rows()
    {
        var rows = DocumentedAccounts().Aggregate(
            """
            <attribute name='numberofemployees' alias='Total' aggregate='sum'/>
            <attribute name='address1_city' alias='Count' aggregate='count'/>
            <attribute name='address1_city' alias='City' groupby='true'/>
            <order alias='City'/>
            """);

        Assert.Equal(
            ["0|1|", "6000|1|Dallas", "2900|1|Los Angeles", "2700|1|Lynnwood", "4800|1|Missoula", "3900|1|Phoenix", "10600|3|Redmond",
                "4300|1|Santa Cruz"],
            rows.Select(row =>
                $"{Value<int>(row, "Total")}|{Value<int>(row, "Count")}|{(row.Contains("City") ? Value<string>(row, "City") : "")}"));
    }

    [Fact]
    public void Amounts_and_dates_are_aggregated_in_their_types()
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("A", ("revenue", new Money(100.25m)), ("lastonholdtime", new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc)));
        leads.Add("B", ("revenue", new Money(0.5m)), ("lastonholdtime", new DateTime(2026, 1, 2, 12, 0, 0, DateTimeKind.Utc)));
        leads.Add("C");

        var row = leads.Aggregate(
            """
            <attribute name='revenue' alias='sum' aggregate='sum'/>
            <attribute name='revenue' alias='avg' aggregate='avg'/>
            <attribute name='revenue' alias='min' aggregate='min'/>
            <attribute name='revenue' alias='max' aggregate='max'/>
            <attribute name='lastonholdtime' alias='first' aggregate='min'/>
            <attribute name='lastonholdtime' alias='latest' aggregate='max'/>
            """).Single();

        Assert.Equal([100.75m, 50.375m, 0.5m, 100.25m], new[] { "sum", "avg", "min", "max" }.Select(name => Value<Money>(row, name).Value));
        Assert.Equal([1, 2], new[] { "first", "latest" }.Select(name => Value<DateTime>(row, name).Day));
    }

    [Fact]
    public void Groups_by_choice_lookup_and_boolean_have_their_labels()
    {
        var account = CreateReference("account", ("name", "Parent"));
        var leads = OwnRows.Leads(Service);
        leads.Add("A", ("leadqualitycode", new OptionSetValue(1)), ("parentaccountid", account), ("decisionmaker", false));
        leads.Add("B", ("leadqualitycode", new OptionSetValue(1)), ("parentaccountid", account), ("decisionmaker", false));

        var group = leads.Aggregate(
            """
            <attribute name='leadid' alias='n' aggregate='count'/>
            <attribute name='leadqualitycode' alias='quality' groupby='true'/>
            <attribute name='parentaccountid' alias='account' groupby='true'/>
            <attribute name='decisionmaker' alias='decides' groupby='true'/>
            """).Single();

        Assert.Equal(2, Value<int>(group, "n"));
        Assert.Equal((1, "Hot"), (Value<OptionSetValue>(group, "quality").Value, group.FormattedValues["quality"]));
        Assert.Equal((account.Id, "Parent"), (Value<EntityReference>(group, "account").Id, group.FormattedValues["account"]));
        Assert.Equal((false, "mark complete"), (Value<bool>(group, "decides"), group.FormattedValues["decides"]));
    }

    // https://github.com/jordimontana82/fake-xrm-easy/issues/392 and https://github.com/jordimontana82/fake-xrm-easy/issues/545.
    [Fact]
    public void Aggregates_run_over_links_and_are_ordered_by_alias()
    {
        var accounts = OwnRows.Accounts(Service);
        foreach (var (name, values) in new[] { ("Big", new[] { 1000m, 2000m }), ("Small", [5m]) })
        {
            var account = new EntityReference("account", accounts.Add(name));
            foreach (var value in values)
            {
                Create("opportunity", ("name", name), ("parentaccountid", account), ("estimatedvalue", new Money(value)),
                    ("isrevenuesystemcalculated", false));
            }
        }

        const string Query =
            """
            <attribute name='name' alias='account' groupby='true'/>
            <link-entity name='opportunity' from='parentaccountid' to='accountid' alias='o'>
              <attribute name='estimatedvalue' alias='sum' aggregate='sum'/>
              <attribute name='opportunityid' alias='n' aggregate='count'/>
            </link-entity>
            <order alias='sum' descending='{0}'/>
            """;
        Assert.Equal("Big:3000:2 Small:5:1", Rows("true"));
        Assert.Equal("Small:5:1 Big:3000:2", Rows("false"));

        string Rows(string descending) => string.Join(' ', accounts.Aggregate(Query.Replace("{0}", descending, StringComparison.Ordinal))
            .Select(row => $"{Value<string>(row, "account")}:{Value<Money>(row, "sum").Value:0}:{Value<int>(row, "n")}"));
    }

    // Wednesday 2025-12-31 23:00 UTC is Thursday 2026-01-01 01:00 in Kyiv.
    [SkippableTheory]
    [InlineData("day", "true", 1)]
    [InlineData("week", "true", 1)]
    [InlineData("month", "true", 1)]
    [InlineData("quarter", "true", 1)]
    [InlineData("year", "true", 2026)]
    [InlineData("day", "false", 31)]
    [InlineData("week", "false", 53)]
    [InlineData("month", "false", 12)]
    [InlineData("quarter", "false", 4)]
    [InlineData("year", "false", 2025)]
    public void Dates_group_in_the_users_time_zone_unless_told_otherwise(string part, string inUserZone, int expected)
    {
        var tasks = OwnRows.Tasks(Environment.RequireLocal("The test needs a user in a known time zone.").ServiceIn("Europe/Kyiv"));
        tasks.Add("night", ("scheduledend", new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc)));

        var group = tasks.Aggregate(
            $"<attribute name='scheduledend' alias='part' groupby='true' dategrouping='{part}' usertimezone='{inUserZone}'/>").Single();

        Assert.Equal(expected, Value<int>(group, "part"));
        Assert.Equal(expected.ToString("N0", CultureInfo.InvariantCulture), group.FormattedValues["part"]);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/aggregate-data, limitations.
    [SkippableFact]
    public void QueryExpression_groups_dates_in_utc()
    {
        var service = Environment.RequireLocal("The test needs a user in a known time zone.").ServiceIn("Europe/Kyiv");
        var tasks = OwnRows.Tasks(service);
        tasks.Add("night", ("scheduledend", new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc)));
        var query = tasks.Query();
        query.ColumnSet = new ColumnSet();
        query.ColumnSet.AttributeExpressions.Add(
            new XrmAttributeExpression("scheduledend", XrmAggregateType.None, "year", XrmDateTimeGrouping.Year) { HasGroupBy = true });

        Assert.Equal(2025, Value<int>(service.RetrieveMultiple(query).Entities.Single(), "year"));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/aggregate-data.
    [Fact]
    public void QueryExpression_aggregates_by_attribute_expressions()
    {
        var query = DocumentedAccounts().Query();
        query.ColumnSet = new ColumnSet();
        query.ColumnSet.AttributeExpressions.Add(
            new XrmAttributeExpression("address1_city", XrmAggregateType.None, "city") { HasGroupBy = true });
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("numberofemployees", XrmAggregateType.Sum, "sum"));
        query.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("accountid", XrmAggregateType.Count, "count"));
        query.Orders.Add(new OrderExpression("accountid", OrderType.Descending, "count"));
        query.TopCount = 1;

        var row = Service.RetrieveMultiple(query).Entities.Single();

        Assert.Equal(("Redmond", 10600, 3), (Value<string>(row, "city"), Value<int>(row, "sum"), Value<int>(row, "count")));
    }

    // "Null values aren't considered when calculating aggregate values", and the example above sums a group of nulls to 0.
    [Fact]
    public void Aggregate_over_no_rows_counts_zero_and_sums_nothing()
    {
        var row = OwnRows.Leads(Service).Aggregate(
            "<attribute name='leadid' alias='n' aggregate='count'/><attribute name='revenue' alias='s' aggregate='sum'/>").Single();

        Assert.Equal(0, Value<int>(row, "n"));
        Assert.Null(row.GetAttributeValue<AliasedValue>("s").Value);
    }

    [Fact]
    public void Groups_come_in_pages()
    {
        var accounts = DocumentedAccounts();
        const string Cities = "<attribute name='address1_city' alias='city' groupby='true'/><order alias='city'/>";

        var cities = Enumerable.Range(1, 3).SelectMany(page => accounts.Aggregate(Cities, $"count='3' page='{page}'"))
            .Select(row => row.Contains("city") ? Value<string>(row, "city") : "");

        Assert.Equal(["", "Dallas", "Los Angeles", "Lynnwood", "Missoula", "Phoenix", "Redmond", "Santa Cruz"], cities);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#per-query-limit.
    [Fact]
    public void Limit_of_the_query_is_held_even_when_few_groups_are_returned()
    {
        var accounts = DocumentedAccounts();
        const string Cities =
            "<attribute name='accountid' alias='n' aggregate='count'/><attribute name='address1_city' alias='city' groupby='true'/>";

        Assert.Single(accounts.Aggregate(Cities, "top='1' aggregatelimit='10'"));
        var fault = Fault(() => accounts.Aggregate(Cities, "top='1' aggregatelimit='9'"));
        Assert.Equal(DataverseErrorCode.AggregateQueryRecordLimitExceeded, fault.ErrorCode);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations.
    [SkippableFact]
    public void Limit_of_the_platform_is_held_and_can_be_lowered_for_a_test()
    {
        using var organization = Environment.RequireLocal("The limit cannot be lowered there.")
            .OpenAnother(options => options with { QueryLimits = new QueryLimits { AggregateRows = 2 } });
        var leads = OwnRows.Leads(organization.AdminService);
        leads.Add("A");
        leads.Add("B");
        const string Count = "<attribute name='leadid' alias='n' aggregate='count'/>";
        Assert.Equal(2, Value<int>(leads.Aggregate(Count).Single(), "n"));

        leads.Add("C");
        var fault = Fault(() => leads.Aggregate(Count));
        Assert.Equal((-2147164125, "AggregateQueryRecordLimit exceeded. Cannot perform this operation."), (fault.ErrorCode, fault.Message));
    }

    [Theory]
    [InlineData("<attribute name='subject' alias='s' aggregate='sum'/>")]
    [InlineData("<attribute name='subject' aggregate='count'/>")]
    [InlineData("<attribute name='subject' alias='s'/>")]
    [InlineData("<attribute name='subject' alias='s' groupby='true' dategrouping='month'/>")]
    [InlineData("<attribute name='createdon' alias='s' groupby='true' dategrouping='decade'/>")]
    [InlineData("<attribute name='subject' alias='s' groupby='true'/><order attribute='createdon'/>")]
    [InlineData("<attribute name='subject' alias='s' groupby='true'/><attribute name='leadid' alias='s' aggregate='count'/>")]
    public void Meaningless_aggregate_is_refused(string columns) =>
        Assert.NotEqual(0, Fault(() => OwnRows.Leads(Service).Aggregate(columns)).ErrorCode);

    private static T Value<T>(Entity row, string name) => (T)row.GetAttributeValue<AliasedValue>(name).Value;

    private OwnRows DocumentedAccounts()
    {
        var accounts = OwnRows.Accounts(Service);
        (int? Employees, string? City)[] rows =
        [
            (null, null), (1500, "Redmond"), (2700, "Lynnwood"), (2900, "Los Angeles"), (2900, "Redmond"), (3900, "Phoenix"),
            (4300, "Santa Cruz"), (4800, "Missoula"), (6000, "Dallas"), (6200, "Redmond"),
        ];
        foreach (var (employees, city) in rows)
        {
            accounts.Add("Example", ("numberofemployees", employees), ("address1_city", city));
        }

        return accounts;
    }
}

public sealed class AggregatesInMemory(InMemoryEnvironment environment) : AggregateSpecification<InMemoryEnvironment>(environment);

public sealed class AggregatesOnFile(FileEnvironment environment) : AggregateSpecification<FileEnvironment>(environment);

public sealed class AggregatesLive(LiveEnvironment environment) : AggregateSpecification<LiveEnvironment>(environment);

public sealed class AggregatesOverHttp(OverHttpEnvironment environment) : AggregateSpecification<OverHttpEnvironment>(environment);
