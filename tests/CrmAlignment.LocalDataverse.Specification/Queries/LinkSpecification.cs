using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables.</summary>
[Capability("Queries", "Links")]
public abstract class LinkSpecification<TEnvironment> : Specification<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    private const string Name = "<attribute name='name' alias='matched'/>";
    private const string Cheap = "<filter><condition attribute='estimatedvalue' operator='le' value='10'/></filter>";
    private readonly OwnRows _accounts;
    private readonly Guid _big;

    // Big has a cheap and a dear opportunity, Small a dear one, None none.
    protected LinkSpecification(TEnvironment environment)
        : base(environment)
    {
        _accounts = OwnRows.Accounts(Service);
        _big = _accounts.Add("Big");
        var small = _accounts.Add("Small");
        _accounts.Add("None");
        AddOpportunity("cheap", _big, 10m);
        AddOpportunity("dear", _big, 20m);
        AddOpportunity("dearer", small, 30m);
    }

    [Theory]
    [InlineData("inner", "Big:cheap Big:dear Small:dearer")]
    [InlineData("natural", "Big:cheap Big:dear Small:dearer")]
    [InlineData("outer", "Big:cheap Big:dear None: Small:dearer")]
    [InlineData("matchfirstrowusingcrossapply", "Big:cheap Small:dearer")]
    public void Link_joins_its_rows(string type, string found) => Assert.Equal(found, Pairs(Link(type, Name)));

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filters-on-link-entity: the filter of a
    // link is applied with the join, so rows that an outer link does not match stay.
    [Theory]
    [InlineData("inner", "Big:cheap")]
    [InlineData("outer", "Big:cheap None: Small:")]
    [InlineData("matchfirstrowusingcrossapply", "Big:cheap")]
    public void Filter_of_a_link_belongs_to_the_join(string type, string found) => Assert.Equal(found, Pairs(Link(type, Name + Cheap)));

    // The same page: with entityname, the alias or else the table's name, the condition is applied after the join.
    [Theory]
    [InlineData("alias='o'", "o")]
    [InlineData("", "opportunity")]
    public void Condition_with_entityname_applies_after_an_outer_join(string alias, string name) => Assert.Equal(
        "None",
        _accounts.Fetch(
            $"""
            <filter><condition entityname='{name}' attribute='opportunityid' operator='null'/></filter>
            <link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='outer' {alias}/>
            """));

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filter-on-values-in-related-records:
    // "all" means that related rows exist and none satisfies the filter; "not all" equals "any".
    [Theory]
    [InlineData("any", "Big")]
    [InlineData("not any", "None Small")]
    [InlineData("all", "Small")]
    [InlineData("not all", "Big")]
    public void Link_in_a_filter_tests_related_rows_and_returns_a_parent_once(string type, string found) =>
        Assert.Equal(found, _accounts.Where(Link(type, Cheap)));

    [Theory]
    [InlineData("any", "Big Small")]
    [InlineData("not any", "None")]
    public void Link_in_a_filter_without_a_filter_of_its_own_tests_whether_there_are_related_rows(string type, string found) =>
        Assert.Equal(found, _accounts.Where(Link(type, "")));

    [Fact]
    public void Links_in_a_filter_join_other_conditions_by_its_type() => Assert.Equal(
        "Big None",
        _accounts.Where($"<filter type='or'><condition attribute='name' operator='eq' value='none'/>{Link("any", Cheap)}</filter>"));

    [Fact]
    public void Link_in_a_filter_of_the_sdk_tests_related_rows()
    {
        var query = _accounts.Query();
        var related = new LinkEntity("account", "opportunity", "accountid", "parentaccountid", JoinOperator.All);
        related.LinkCriteria.AddCondition("estimatedvalue", ConditionOperator.LessEqual, 10m);
        query.Criteria.AddFilter(LogicalOperator.And).AnyAllFilterLinkEntity = related;

        Assert.Equal("Small", _accounts.InOrder(Service.RetrieveMultiple(query)));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#use-exists-or-in-link-types.
    [Theory]
    [InlineData("exists")]
    [InlineData("in")]
    public void Exists_and_in_return_a_parent_once_and_no_columns_of_the_link(string type)
    {
        var found = _accounts.Rows(
            Link(type, "<filter><condition attribute='name' operator='like' value='%ea%'/></filter>") + "<order attribute='name'/>");

        Assert.Equal("Big Small", _accounts.InOrder(found));
        Assert.DoesNotContain(
            found.Entities.SelectMany(row => row.Attributes.Keys), name => name.StartsWith("o.", StringComparison.Ordinal));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#use-matchfirstrowusingcrossapply-link-type.
    [Fact]
    public void Columns_of_a_first_match_have_their_schema_name_without_alias_of_the_link()
    {
        var row = _accounts.Rows(Link("matchfirstrowusingcrossapply", "<attribute name='opportunityid'/><attribute name='estimatedvalue'/>" + Cheap))
            .Entities.Single();

        Assert.Contains("OpportunityId", row.Attributes.Keys);
        Assert.Contains("EstimatedValue", row.Attributes.Keys);
        Assert.DoesNotContain("o.opportunityid", row.Attributes.Keys);
    }

    [Fact]
    public void Links_inside_a_first_match_bring_rows_of_the_same_match()
    {
        var contact = CreateReference("contact", ("lastname", "Buyer"));
        Create("opportunity", ("name", "bought"), ("parentaccountid", new EntityReference("account", _big)), ("parentcontactid", contact));

        const string Inside =
            "<link-entity name='contact' from='contactid' to='parentcontactid' alias='c'><attribute name='lastname'/></link-entity>";
        var row = _accounts.Rows(Link("matchfirstrowusingcrossapply", Name + Inside)).Entities.Single();

        Assert.Equal(
            ("Big", "bought", "Buyer"),
            (row["name"], row.GetAttributeValue<AliasedValue>("matched").Value, row.GetAttributeValue<AliasedValue>("c.lastname").Value));
    }

    [Fact]
    public void Outer_links_inside_a_first_match_may_find_nothing() => Assert.Equal(
        "Big:cheap Small:dearer",
        Pairs(Link(
            "matchfirstrowusingcrossapply",
            Name + "<link-entity name='contact' from='contactid' to='parentcontactid' link-type='outer' alias='c'/>")));

    // https://github.com/DynamicsValue/fake-xrm-easy/issues/221: never turned into an inner join in silence.
    [SkippableTheory]
    [InlineData("any")]
    [InlineData("not any")]
    [InlineData("all")]
    [InlineData("not all")]
    public void Filter_link_types_are_refused_outside_of_a_filter(string type)
    {
        Environment.RequireLocal("What the platform does is not documented.");

        Assert.Contains("outside of a filter", Fault(() => _accounts.Fetch(Link(type, ""))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_links_to_one_table_keep_their_aliases_apart()
    {
        var query = _accounts.Query();
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "Big");
        foreach (var name in new[] { "cheap", "dear" })
        {
            var link = query.AddLink("opportunity", "accountid", "parentaccountid");
            link.EntityAlias = name;
            link.Columns = new ColumnSet("name", "estimatedvalue");
            link.LinkCriteria.AddCondition("name", ConditionOperator.Equal, name);
        }

        var row = Assert.Single(Service.RetrieveMultiple(query).Entities);

        Assert.Equal("cheap", row.GetAttributeValue<AliasedValue>("cheap.name").Value);
        var dear = row.GetAttributeValue<AliasedValue>("dear.estimatedvalue");
        Assert.Equal(
            ("opportunity", "estimatedvalue", 20m), (dear.EntityLogicalName, dear.AttributeLogicalName, ((Money)dear.Value).Value));
    }

    [Fact]
    public void Links_nest_and_without_alias_are_numbered()
    {
        var query = OwnRows.Opportunities(Service).Query();
        query.Criteria = new FilterExpression();
        query.Criteria.AddCondition("parentaccountid", ConditionOperator.Equal, _big);
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "cheap");
        var account = query.AddLink("account", "parentaccountid", "accountid");
        account.Columns = new ColumnSet("name");
        account.AddLink("opportunity", "accountid", "parentaccountid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, "dear");

        var row = Assert.Single(Service.RetrieveMultiple(query).Entities);

        Assert.Equal("Big", row.GetAttributeValue<AliasedValue>("account1.name").Value);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#cross-table-column-comparisons.
    [Fact]
    public void Columns_of_two_tables_are_compared()
    {
        AddOpportunity("Big", _big, 1m);

        Assert.Equal(
            "Big", _accounts.Fetch(Link("outer", "") + "<filter><condition attribute='name' operator='eq' valueof='o.name'/></filter>"));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#many-to-many-relationships.
    [Fact]
    public void Intersect_tables_link_many_to_many()
    {
        var user = Service.WhoAmI();
        var team = CreateReference(
            "team",
            ("name", "Readers " + _big),
            ("businessunitid", Service.OwnBusinessUnit()),
            ("administratorid", new EntityReference("systemuser", user)));
        Service.Associate("team", team.Id, new Relationship("teammembership_association"), [new EntityReference("systemuser", user)]);

        var found = Fetch(
            $"""
            <fetch><entity name='team'><attribute name='name'/>
              <filter><condition attribute='teamid' operator='eq' value='{team.Id}'/></filter>
              <link-entity name='teammembership' from='teamid' to='teamid' intersect='true'>
                <link-entity name='systemuser' from='systemuserid' to='systemuserid' alias='u'>
                  <attribute name='systemuserid'/>
                </link-entity>
              </link-entity>
            </entity></fetch>
            """);

        Assert.Equal(user, Assert.Single(found.Entities).GetAttributeValue<AliasedValue>("u.systemuserid").Value);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#no-relationship.
    [Fact]
    public void Columns_without_a_relationship_link_too()
    {
        var name = Guid.NewGuid().ToString("N");
        _accounts.Add(name);
        AddOpportunity(name, _big, 1m);

        var filter = $"<filter><condition attribute='name' operator='eq' value='{name}'/></filter>";
        Assert.Equal(name, _accounts.Fetch("<link-entity name='opportunity' from='name' to='name'/>" + filter));
    }

    // The same page: columns of different types may fail there.
    [SkippableFact]
    public void Columns_of_different_types_are_not_linked()
    {
        Environment.RequireLocal("The platform converts types where it can.");

        var fault = Fault(() => _accounts.Fetch("<link-entity name='opportunity' from='estimatedvalue' to='name'/>"));

        Assert.Contains("'estimatedvalue' (Money) of 'opportunity' and 'name' (String)", fault.Message, StringComparison.Ordinal);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#limitations.
    [Fact]
    public void Fifteen_links_pass_and_one_more_is_refused()
    {
        var links = string.Concat(
            Enumerable.Repeat("<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='outer'/>", 15));

        Assert.Equal("Big", _accounts.Fetch(links + "<filter><condition attribute='name' operator='eq' value='Big'/></filter>"));
        Assert.Equal(DataverseErrorCode.TooManyLinkEntitiesInQuery, Fault(() => _accounts.Fetch(links + Link("inner", ""))).ErrorCode);
    }

    [Fact]
    public void Unknown_entityname_is_refused() => Assert.NotEqual(
        0, Fault(() => _accounts.Where("<condition entityname='nobody' attribute='name' operator='null'/>")).ErrorCode);

    private static string Link(string type, string inside) =>
        $"<link-entity name='opportunity' from='parentaccountid' to='accountid' link-type='{type}' alias='o'>{inside}</link-entity>";

    private string Pairs(string link) => string.Join(' ', _accounts.Rows(link).Entities
        .Select(row => row["name"] + ":" + row.GetAttributeValue<AliasedValue>("matched")?.Value)
        .Order(StringComparer.Ordinal));

    private void AddOpportunity(string name, Guid account, decimal value) => Create(
        "opportunity",
        ("name", name),
        ("estimatedvalue", new Money(value)),
        ("isrevenuesystemcalculated", false),
        ("parentaccountid", new EntityReference("account", account)));
}

public sealed class LinksInMemory(InMemoryEnvironment environment) : LinkSpecification<InMemoryEnvironment>(environment);

public sealed class LinksOnFile(FileEnvironment environment) : LinkSpecification<FileEnvironment>(environment);

public sealed class LinksLive(LiveEnvironment environment) : LinkSpecification<LiveEnvironment>(environment);

public sealed class LinksOverHttp(OverHttpEnvironment environment) : LinkSpecification<OverHttpEnvironment>(environment);
