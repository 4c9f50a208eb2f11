using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/fetch.</summary>
[Capability("Queries", "FetchXML")]
public abstract class FetchXmlSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/optimize-performance.
    [Theory]
    [InlineData("no-lock='true'")]
    [InlineData("latematerialize='true'")]
    [InlineData("options='HashJoin,DisableRowGoal'")]
    [InlineData("version='1.0' output-format='xml-platform' mapping='logical'")]
    public void Attributes_that_tune_the_database_change_no_result(string attributes)
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("A");

        Assert.Equal("A", leads.Fetch("", attributes));
    }

    [Fact]
    public void Options_of_a_QueryExpression_that_tune_the_database_change_no_result()
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("A");
        var query = leads.Query();
        query.QueryHints = "ForceOrder";
        query.NoLock = true;

        Assert.Equal("A", leads.InOrder(Service.RetrieveMultiple(query)));
    }

    // Not in the reference any more, but in many stored queries.
    [Fact]
    public void No_attrs_asks_for_no_column_of_its_table_and_links_may_ask_for_theirs()
    {
        var leads = OwnRows.Leads(Service);
        var id = leads.Add("A");

        var row = Assert.Single(Fetch($"<fetch><entity name='lead'><no-attrs/><filter>{leads.Mark}</filter></entity></fetch>").Entities);
        var linked = Assert.Single(Fetch(
            "<fetch><entity name='lead'><no-attrs/><link-entity name='systemuser' from='systemuserid' to='ownerid' alias='o'>"
            + $"<attribute name='systemuserid'/></link-entity><filter>{leads.Mark}</filter></entity></fetch>").Entities);

        Assert.Equal((id, "leadid"), (row.Id, string.Join(' ', row.Attributes.Keys)));
        Assert.Equal("leadid o.systemuserid", string.Join(' ', linked.Attributes.Keys.Order()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<fetch>")]
    [InlineData("<fetch/>")]
    [InlineData("<fetch><entity/></fetch>")]
    [InlineData("<fetch><entity name='nothing'/></fetch>")]
    [InlineData("<fetch><entity name='lead'><attribute name='nothing'/></entity></fetch>")]
    [InlineData("<fetch><entity name='lead'><filter type='xor'/></entity></fetch>")]
    [InlineData("<fetch><entity name='lead'><link-entity name='lead' from='leadid' to='leadid' link-type='sideways'/></entity></fetch>")]
    [InlineData("<fetch distinct='perhaps'><entity name='lead'/></fetch>")]
    [InlineData("<!DOCTYPE f [<!ENTITY x 'lead'>]><fetch><entity name='&x;'/></fetch>")]
    public void Malformed_query_is_refused(string fetchXml) => Assert.NotEqual(0, Fault(() => Fetch(fetchXml)).ErrorCode);

    [SkippableTheory]
    [InlineData("<fetch magic='1'><entity name='lead'/></fetch>", "the attribute 'magic' of the element 'fetch'")]
    [InlineData("<fetch><entity name='lead'><having/></entity></fetch>", "the element 'having' inside 'entity'")]
    [InlineData("<fetch datasource='retained'><entity name='lead'/></fetch>", "the data source 'retained'")]
    [InlineData("<fetch options='Faster'><entity name='lead'/></fetch>", "the query option 'Faster'")]
    [InlineData(
        "<fetch><entity name='lead'><attribute name='leadid' alias='n' rowaggregate='Sum'/></entity></fetch>",
        "the rowaggregate 'Sum'")]
    [InlineData("<fetch><entity name='lead'><attribute name='leadid' aggregate='count' alias='n'/></entity></fetch>", "aggregate='true'")]
    [InlineData(
        "<fetch><entity name='lead'><filter><condition attribute='subject' aggregate='count' operator='null'/></filter></entity></fetch>",
        "the attribute 'aggregate' of a condition")]
    public void What_is_not_supported_is_refused_by_name(string fetchXml, string named)
    {
        Environment.RequireLocal("The platform may take it.");

        Assert.Contains(named, Fault(() => Fetch(fetchXml)).Message, StringComparison.Ordinal);
    }
}

public sealed class FetchXmlInMemory(InMemoryEnvironment environment) : FetchXmlSpecification<InMemoryEnvironment>(environment);

public sealed class FetchXmlOnFile(FileEnvironment environment) : FetchXmlSpecification<FileEnvironment>(environment);

public sealed class FetchXmlLive(LiveEnvironment environment) : FetchXmlSpecification<LiveEnvironment>(environment);

public sealed class FetchXmlOverHttp(OverHttpEnvironment environment) : FetchXmlSpecification<OverHttpEnvironment>(environment);
