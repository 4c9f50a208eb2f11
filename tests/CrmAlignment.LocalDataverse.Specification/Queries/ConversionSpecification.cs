using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.queryexpressiontofetchxmlrequest and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.fetchxmltoqueryexpressionrequest.
/// </summary>
[Capability("Queries", "QueryExpression to FetchXML and back")]
public abstract class ConversionSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void QueryExpression_becomes_FetchXml_that_finds_the_same()
    {
        var (leads, query) = Sample();

        var fetchXml = ToFetchXml(query);

        Assert.Equal(leads.InOrder(Service.RetrieveMultiple(query)), leads.InOrder(Fetch(fetchXml)));
    }

    [Fact]
    public void FetchXml_becomes_a_QueryExpression_that_finds_the_same()
    {
        var (leads, query) = Sample();

        var back = ToQueryExpression(ToFetchXml(query));

        Assert.Equal("c b", leads.InOrder(Service.RetrieveMultiple(back)));
        Assert.Equal(("lead", 2), (back.EntityName, back.TopCount));
    }

    [Fact]
    public void Aggregates_become_attribute_expressions()
    {
        var leads = OwnRows.Leads(Service);
        leads.Add("a", ("numberofemployees", 1));
        leads.Add("b", ("numberofemployees", 2));

        var query = ToQueryExpression(
            "<fetch aggregate='true'><entity name='lead'><attribute name='numberofemployees' alias='sum' aggregate='sum'/>"
            + $"<filter>{leads.Mark}</filter></entity></fetch>");

        Assert.Equal(3, Service.RetrieveMultiple(query).Entities.Single().GetAttributeValue<AliasedValue>("sum").Value);
    }

    [Fact]
    public void Values_of_conditions_get_the_types_of_their_columns()
    {
        var id = Guid.NewGuid();
        var query = ToQueryExpression(
            $"""
            <fetch><entity name='lead'><filter>
              <condition attribute='leadid' operator='eq' value='{id}'/>
              <condition attribute='leadqualitycode' operator='in'><value>1</value><value>2</value></condition>
              <condition attribute='decisionmaker' operator='eq' value='1'/>
              <condition attribute='createdon' operator='ge' value='2026-01-02T03:04:05Z'/>
              <condition attribute='createdon' operator='last-x-days' value='7'/>
              <condition attribute='subject' operator='like' value='%x%'/>
              <condition attribute='revenue' operator='gt' value='1.5'/>
            </filter></entity></fetch>
            """);

        Assert.Equal(
            [id, 1, 2, true, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), 7, "%x%", 1.5m],
            query.Criteria.Conditions.SelectMany(condition => condition.Values));
    }

    [Fact]
    public void Links_in_filters_keep_their_place()
    {
        var accounts = OwnRows.Accounts(Service);
        var big = new EntityReference("account", accounts.Add("Big"));
        accounts.Add("None");
        Create("opportunity", ("name", "one"), ("parentaccountid", big));
        var links = new[] { "opportunity", "lead" }
            .Select(table => $"<link-entity name='{table}' from='parentaccountid' to='accountid' link-type='any'/>");
        var filter = $"<filter type='or'>{string.Concat(links)}</filter>";

        var query = ToQueryExpression(
            $"<fetch><entity name='account'><attribute name='name'/><filter>{accounts.Mark}{filter}</filter></entity></fetch>");

        Assert.Equal("Big", accounts.InOrder(Service.RetrieveMultiple(query)));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/aggregate-data, limitations.
    [SkippableTheory]
    [InlineData(
        "<fetch aggregate='true'><entity name='lead'><attribute name='subject' alias='n' aggregate='countcolumn' distinct='1'/></entity></fetch>",
        "'distinct of countcolumn'")]
    [InlineData(
        "<fetch aggregate='1' aggregatelimit='5'><entity name='lead'><attribute name='subject' alias='n' aggregate='count'/></entity></fetch>",
        "'aggregatelimit'")]
    [InlineData(
        "<fetch><entity name='account'><attribute name='accountid' alias='n' rowaggregate='CountChildren'/></entity></fetch>",
        "'rowaggregate'")]
    [InlineData("<fetch useraworderby='true'><entity name='lead'/></fetch>", "'useraworderby'")]
    public void What_only_FetchXml_can_say_is_refused(string fetchXml, string named)
    {
        Environment.RequireLocal("What the platform does is not documented.");

        Assert.Contains(named, Fault(() => ToQueryExpression(fetchXml)).Message, StringComparison.Ordinal);
    }

    private string ToFetchXml(QueryBase query) =>
        ((QueryExpressionToFetchXmlResponse)Service.Execute(new QueryExpressionToFetchXmlRequest { Query = query })).FetchXml;

    private QueryExpression ToQueryExpression(string fetchXml) =>
        ((FetchXmlToQueryExpressionResponse)Service.Execute(new FetchXmlToQueryExpressionRequest { FetchXml = fetchXml })).Query;

    // Finds "c b": nested filters, a link with a condition and values of several types.
    private (OwnRows Leads, QueryExpression Query) Sample()
    {
        var account = CreateReference("account", ("name", "Big & <Co>"));
        var leads = OwnRows.Leads(Service);
        foreach (var (subject, employees) in new[] { ("a", 1), ("b", 2), ("c", 3) })
        {
            leads.Add(subject, ("parentaccountid", account), ("numberofemployees", employees), ("leadqualitycode", new OptionSetValue(1)),
                ("revenue", new Money(1.5m)));
        }

        leads.Add("d");
        var query = leads.Query();
        query.TopCount = 2;
        query.AddOrder("numberofemployees", OrderType.Descending);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("subject", ConditionOperator.In, "b", "c");
        either.AddCondition("numberofemployees", ConditionOperator.Between, 5, 9);
        query.Criteria.AddCondition("leadqualitycode", ConditionOperator.Equal, 1);
        query.Criteria.AddCondition("revenue", ConditionOperator.LessEqual, 1.5m);
        query.Criteria.AddCondition("createdon", ConditionOperator.LessEqual, Environment.UtcNow.AddDays(1));
        var link = query.AddLink("account", "parentaccountid", "accountid");
        link.EntityAlias = "a";
        link.Columns = new ColumnSet("name");
        link.LinkCriteria.AddCondition("name", ConditionOperator.Equal, "Big & <Co>");
        return (leads, query);
    }
}

public sealed class ConversionsInMemory(InMemoryEnvironment environment) : ConversionSpecification<InMemoryEnvironment>(environment);

public sealed class ConversionsOnFile(FileEnvironment environment) : ConversionSpecification<FileEnvironment>(environment);

public sealed class ConversionsLive(LiveEnvironment environment) : ConversionSpecification<LiveEnvironment>(environment);

public sealed class ConversionsOverHttp(OverHttpEnvironment environment) : ConversionSpecification<OverHttpEnvironment>(environment);
