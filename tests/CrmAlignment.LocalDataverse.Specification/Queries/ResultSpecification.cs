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
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-query-data and
/// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/select-columns#formatted-values.
/// </summary>
[Capability("Queries", "Values, formatted and aliased values")]
public abstract class ResultSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Reason = "Formats depend on the user's settings.";

    public static TheoryData<string, object> Values() => new()
    {
        { "closeprobability", 15 },
        { "isrevenuesystemcalculated", false },
        { "discountpercentage", 12.5m },
        { "actualclosedate", new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_have_the_types_of_the_sdk(string column, object value)
    {
        var row = Query("opportunity", Create("opportunity", ("name", "Deal"), (column, value)), column);

        Assert.Equal(value, row[column]);
    }

    [Fact]
    public void Choices_amounts_and_lookups_have_their_own_types()
    {
        var account = CreateReference("account", ("name", "Ada"));
        var id = Create(
            "opportunity",
            ("name", "Deal"), ("estimatedvalue", new Money(1234.5m)), ("isrevenuesystemcalculated", false), ("parentaccountid", account),
            ("budgetstatus", new OptionSetValue(2)));

        var row = Query("opportunity", id, "estimatedvalue", "parentaccountid", "budgetstatus", "statecode");

        Assert.Equal(1234.5m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.Equal(("account", account.Id, "Ada"), Parts(row.GetAttributeValue<EntityReference>("parentaccountid")));
        Assert.Equal((2, 0),
            (row.GetAttributeValue<OptionSetValue>("budgetstatus").Value, row.GetAttributeValue<OptionSetValue>("statecode").Value));
    }

    [Fact]
    public void Row_has_its_id_and_version_and_no_columns_without_a_value_or_that_were_not_asked_for()
    {
        var id = Create("lead", ("lastname", "L"), ("subject", "S"), ("revenue", new Money(1m)));

        var row = Query("lead", id, "subject", "companyname", "revenue");

        Assert.Equal((id, id), (row.Id, row["leadid"]));
        Assert.Equal(Read("lead", id).RowVersion, row.RowVersion);
        Assert.Equal(["leadid", "revenue", "subject"], row.Attributes.Keys.Where(name => name != "transactioncurrencyid").Order());
    }

    [Fact]
    public void All_columns_are_those_with_a_value()
    {
        var id = Create("lead", ("lastname", "L"), ("subject", "S"));
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("leadid", ConditionOperator.Equal, id);

        var row = Service.RetrieveMultiple(query).Entities.Single();

        Assert.Equal(("S", "L", 0), (row["subject"], row["lastname"], row.GetAttributeValue<OptionSetValue>("statecode").Value));
        Assert.False(row.Contains("companyname"));
        Assert.DoesNotContain(row.Attributes.Values, value => value is null);
    }

    // Labels of the platform in English.
    [Fact]
    public void Choices_lookups_and_booleans_have_labels_and_texts_have_none()
    {
        var account = CreateReference("account", ("name", "Ada"));
        var id = Create("lead", ("lastname", "L"), ("subject", "S"), ("leadqualitycode", new OptionSetValue(1)),
            ("parentaccountid", account), ("donotemail", true));

        var row = Query("lead", id, "subject", "leadqualitycode", "parentaccountid", "donotemail", "statecode");

        Assert.Equal(("Hot", "Ada", "Do Not Allow", "Open"), (row.FormattedValues["leadqualitycode"],
            row.FormattedValues["parentaccountid"], row.FormattedValues["donotemail"], row.FormattedValues["statecode"]));
        Assert.False(row.FormattedValues.Contains("subject"));
        Assert.False(row.FormattedValues.Contains("leadid"));
    }

    [SkippableFact]
    public void Numbers_amounts_and_dates_are_formatted_for_the_user()
    {
        var service = Environment.RequireLocal(Reason).ServiceIn("Europe/Kyiv");
        var euro = CreateReference("transactioncurrency", ("currencyname", "Euro"), ("isocurrencycode", "EUR"), ("currencysymbol", "€"),
            ("currencyprecision", 2), ("exchangerate", 2m));
        var id = Create(
            "opportunity",
            ("name", "Deal"), ("transactioncurrencyid", euro), ("estimatedvalue", new Money(1234.5m)), ("isrevenuesystemcalculated", false),
            ("closeprobability", 15), ("discountpercentage", 12.5m), ("actualclosedate", new DateTime(2026, 3, 1)));

        var row = service.Retrieve("opportunity", id, new ColumnSet(true));

        Assert.Equal(("€1,234.50", "$617.25"), (row.FormattedValues["estimatedvalue"], row.FormattedValues["estimatedvalue_base"]));
        Assert.Equal(("15", "12.50"), (row.FormattedValues["closeprobability"], row.FormattedValues["discountpercentage"]));
        Assert.Equal("3/1/2026", row.FormattedValues["actualclosedate"]);
    }

    [SkippableFact]
    public void Moments_are_formatted_in_the_users_time_zone()
    {
        var service = Environment.RequireLocal(Reason).ServiceIn("Europe/Kyiv");
        var id = Create("task", ("subject", "T"), ("scheduledend", new DateTime(2026, 3, 1, 23, 5, 0, DateTimeKind.Utc)));

        var row = service.Retrieve("task", id, new ColumnSet("scheduledend"));

        Assert.Equal("3/2/2026 1:05 AM", row.FormattedValues["scheduledend"]);
        Assert.Equal(new DateTime(2026, 3, 1, 23, 5, 0, DateTimeKind.Utc), row["scheduledend"]);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/select-columns#column-aliases.
    [Fact]
    public void Column_with_an_alias_is_an_aliased_value_with_its_label()
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("A", ("leadqualitycode", new OptionSetValue(1)));

        var row = leads.Rows("<attribute name='leadqualitycode' alias='quality'/>").Entities.Single();

        var value = row.GetAttributeValue<AliasedValue>("quality");
        Assert.Equal(
            ("lead", "leadqualitycode", 1), (value.EntityLogicalName, value.AttributeLogicalName, ((OptionSetValue)value.Value).Value));
        Assert.Equal("Hot", row.FormattedValues["quality"]);
        Assert.False(row.Contains("leadqualitycode"));
    }

    [Fact]
    public void Column_of_a_link_is_an_aliased_value_under_the_links_name()
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("A", ("parentaccountid", CreateReference("account", ("name", "Parent"), ("accountcategorycode", new OptionSetValue(1)))));
        leads.Add("B");

        var rows = leads.Rows(
            """
            <link-entity name='account' from='accountid' to='parentaccountid' link-type='outer' alias='a'>
              <attribute name='name'/><attribute name='accountcategorycode'/><attribute name='name' alias='other'/>
            </link-entity>
            <order attribute='subject'/>
            """).Entities;

        var value = rows[0].GetAttributeValue<AliasedValue>("a.name");
        Assert.Equal(("account", "name", "Parent"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
        Assert.Equal("Parent", rows[0].GetAttributeValue<AliasedValue>("other").Value);
        Assert.Equal("Preferred Customer", rows[0].FormattedValues["a.accountcategorycode"]);
        Assert.DoesNotContain(rows[1].Attributes.Keys, name => name.StartsWith("a.", StringComparison.Ordinal));
    }

    // https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.querybyattribute; a null value tests for null
    // (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334657(v=crm.8)).
    [Fact]
    public void QueryByAttribute_finds_values_and_nulls()
    {
        var mark = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        var id = Create("lead", ("subject", mark), ("lastname", "L"));
        Create("lead", ("subject", mark), ("lastname", "L"), ("companyname", "C"));
        var query = new QueryByAttribute("lead") { ColumnSet = new ColumnSet("subject") };
        query.AddAttributeValue("subject", mark.ToUpperInvariant());
        query.AddAttributeValue("companyname", null);

        Assert.Equal(id, Service.RetrieveMultiple(query).Entities.Single().Id);
    }

    private static (string Table, Guid Id, string Name) Parts(EntityReference reference) =>
        (reference.LogicalName, reference.Id, reference.Name);

    private Entity Query(string table, Guid id, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, id);
        return Service.RetrieveMultiple(query).Entities.Single();
    }
}

public sealed class ResultsInMemory(InMemoryEnvironment environment) : ResultSpecification<InMemoryEnvironment>(environment);

public sealed class ResultsOnFile(FileEnvironment environment) : ResultSpecification<FileEnvironment>(environment);

public sealed class ResultsLive(LiveEnvironment environment) : ResultSpecification<LiveEnvironment>(environment);

public sealed class ResultsOverHttp(OverHttpEnvironment environment) : ResultSpecification<OverHttpEnvironment>(environment);
