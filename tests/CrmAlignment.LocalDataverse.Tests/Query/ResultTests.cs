using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Query;

public sealed class ResultTests : IDisposable
{
    private readonly QueryWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Values_have_the_types_of_the_sdk_and_labels_beside_them()
    {
        var currency = _world.Add("transactioncurrency", ("currencyname", "Euro"), ("currencysymbol", "€"), ("currencyprecision", 2));
        var owner = _world.Add("systemuser", ("fullname", "Ada Byron"));
        var id = _world.Add(
            "opportunity",
            ("name", "Deal"), ("statecode", 1), ("estimatedvalue", 1234.5m), ("closeprobability", 1500), ("discountpercentage", 12.5m),
            ("isrevenuesystemcalculated", true), ("createdon", new DateTime(2026, 3, 1, 23, 5, 0, DateTimeKind.Utc)),
            ("actualclosedate", new DateTime(2026, 3, 1)), ("ownerid", new RowReference("systemuser", owner)),
            ("transactioncurrencyid", new RowReference("transactioncurrency", currency)));
        _world.Context = _world.Context with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv") };

        var query = new QueryExpression("opportunity")
        {
            ColumnSet = new ColumnSet("name", "statecode", "estimatedvalue", "closeprobability", "discountpercentage", "isrevenuesystemcalculated", "createdon", "actualclosedate", "ownerid", "customerid"),
        };
        var row = Assert.Single(_world.Run(query).Entities);

        Assert.Equal((id, id), (row.Id, row.GetAttributeValue<Guid>("opportunityid")));
        Assert.Equal(_world.Transaction.Retrieve("opportunity", id)!.Version.ToString(CultureInfo.InvariantCulture), row.RowVersion);
        Assert.Equal("Won", Text("statecode", new OptionSetValue(1)));
        Assert.Equal("€1,234.50", Text("estimatedvalue", new Money(1234.5m)));
        Assert.Equal("1,500", Text("closeprobability", 1500));
        Assert.Equal("12.50", Text("discountpercentage", 12.5m));
        Assert.Equal("Yes", Text("isrevenuesystemcalculated", true));
        Assert.Equal("3/2/2026 1:05 AM", Text("createdon", new DateTime(2026, 3, 1, 23, 5, 0, DateTimeKind.Utc)));
        Assert.Equal("3/1/2026", Text("actualclosedate", new DateTime(2026, 3, 1)));
        Assert.Equal("Ada Byron", row.FormattedValues["ownerid"]);
        Assert.Equal(("systemuser", owner, "Ada Byron"), (row.GetAttributeValue<EntityReference>("ownerid").LogicalName, row.GetAttributeValue<EntityReference>("ownerid").Id, row.GetAttributeValue<EntityReference>("ownerid").Name));
        Assert.False(row.Contains("customerid"));
        Assert.False(row.Contains("transactioncurrencyid"));
        Assert.False(row.Contains("versionnumber"));
        Assert.False(row.FormattedValues.Contains("name"));

        string Text(string column, object value)
        {
            Assert.Equal(value, row[column]);
            return row.FormattedValues[column];
        }
    }

    [Theory]
    [InlineData(1033, "Open")]
    [InlineData(1049, "Открыт")]
    [InlineData(2052, "Open")]
    public void Labels_come_in_the_callers_language_or_else_in_english(int language, string label)
    {
        using var world = new QueryWorld(WithRussianLabel);
        world.Context = world.Context with { Language = language };
        world.Add("lead", ("statecode", 0));
        var row = Assert.Single(world.Fetch("<fetch><entity name='lead'><attribute name='statecode'/></entity></fetch>").Entities);
        Assert.Equal(label, row.FormattedValues["statecode"]);
    }

    [Fact]
    public void Base_amounts_show_the_organizations_currency()
    {
        var hryvnia = _world.Add("transactioncurrency", ("currencysymbol", "₴"), ("currencyprecision", 0));
        _world.Add("organization", ("name", "org"), ("basecurrencyid", new RowReference("transactioncurrency", hryvnia)));
        _world.Add("opportunity", ("actualvalue_base", -1234m));
        var row = Assert.Single(_world.Fetch("<fetch><entity name='opportunity'><attribute name='actualvalue_base'/></entity></fetch>").Entities);
        Assert.Equal("-₴1,234", row.FormattedValues["actualvalue_base"]);
    }

    [Fact]
    public void Alias_of_a_column_makes_an_aliased_value()
    {
        _world.Add("lead", ("subject", "A"));
        var row = Assert.Single(_world.Fetch("<fetch><entity name='lead'><attribute name='subject' alias='title'/></entity></fetch>").Entities);
        Assert.Equal("A", row.GetAttributeValue<AliasedValue>("title").Value);
    }

    [Fact]
    public void All_columns_returns_those_with_a_value()
    {
        _world.Add("lead", ("subject", "A"), ("numberofemployees", 3));
        var row = Assert.Single(_world.Run(new QueryExpression("lead") { ColumnSet = new ColumnSet(true) }).Entities);
        Assert.Equal(("A", 3), (row["subject"], row["numberofemployees"]));
        Assert.Equal(4, row.Attributes.Count);
    }

    // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334657(v=crm.8): a null value tests for null.
    [Fact]
    public void QueryByAttribute_finds_values_and_nulls()
    {
        var id = _world.Add("lead", ("subject", "A"));
        _world.Add("lead", ("subject", "A"), ("lastname", "x"));
        var query = new QueryByAttribute("lead") { ColumnSet = new ColumnSet("subject") };
        query.AddAttributeValue("subject", "a");
        query.AddAttributeValue("lastname", null);
        Assert.Equal(id, Assert.Single(_world.Run(query).Entities).Id);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<fetch>", "FetchXML")]
    [InlineData("<fetch/>", "entity")]
    [InlineData("<fetch><entity/></fetch>", "'name'")]
    [InlineData("<fetch><entity name='nothing'/></fetch>", "'nothing'")]
    [InlineData("<fetch><entity name='lead'><attribute name='nothing'/></entity></fetch>", "'nothing'")]
    [InlineData("<fetch magic='1'><entity name='lead'/></fetch>", "'magic'")]
    [InlineData("<fetch><entity name='lead'><having/></entity></fetch>", "'having'")]
    [InlineData("<fetch datasource='retained'><entity name='lead'/></fetch>", "'retained'")]
    [InlineData("<fetch><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/></entity></fetch>", "aggregate='true'")]
    [InlineData("<fetch><entity name='lead'><filter type='xor'/></entity></fetch>", "'xor'")]
    [InlineData("<fetch><entity name='lead'><link-entity name='account' from='accountid' to='parentaccountid' link-type='sideways'/></entity></fetch>", "'sideways'")]
    [InlineData("<fetch distinct='perhaps'><entity name='lead'/></fetch>", "'perhaps'")]
    [InlineData("<fetch top='-1'><entity name='lead'/></fetch>", "'-1'")]
    [InlineData("<!DOCTYPE f [<!ENTITY x 'lead'>]><fetch><entity name='&x;'/></fetch>", "DTD")]
    public void Malformed_or_unsupported_fetchxml_is_refused_by_name(string fetchXml, string named) =>
        Assert.Contains(named, _world.FaultText(() => _world.Fetch(fetchXml)), StringComparison.Ordinal);

    private static MetadataCatalog WithRussianLabel(MetadataCatalog catalog)
    {
        var state = catalog.Column("lead", "statecode");
        var open = state.Choice!.Find(0)!;
        var choice = new ChoiceDefinition(state.Choice.Name, [open with { Label = open.Label.With(1049, "Открыт") }]);
        return catalog.WithTable(catalog.Table("lead").WithColumns([state with { Choice = choice }]));
    }
}
