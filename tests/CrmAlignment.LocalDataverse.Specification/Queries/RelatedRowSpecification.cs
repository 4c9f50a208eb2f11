using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieverequest.relatedentitiesquery.</summary>
[Capability("Queries", "Related rows with Retrieve")]
public abstract class RelatedRowSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Children_come_with_their_parent()
    {
        var account = CreateReference("account", ("name", "parent"));
        foreach (var name in new[] { "one", "two", "other" })
        {
            Create("opportunity", ("name", name), ("parentaccountid", account));
        }

        Create("opportunity", ("name", "one"));
        var children = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name") };
        children.Criteria.AddCondition("name", ConditionOperator.NotEqual, "other");

        Assert.Equal(["one", "two"], Related(account, new Relationship("opportunity_parent_account"), children));
    }

    [Fact]
    public void Parent_comes_with_its_child()
    {
        var account = CreateReference("account", ("name", "parent"));
        var child = CreateReference("opportunity", ("name", "child"), ("parentaccountid", account));

        Assert.Equal(["parent"], Related(child, new Relationship("opportunity_parent_account"), Named("account")));
    }

    [Fact]
    public void Role_tells_children_from_the_parent_where_a_table_is_related_to_itself()
    {
        var top = CreateReference("account", ("name", "top"));
        var middle = CreateReference("account", ("name", "middle"), ("parentaccountid", top));
        Create("account", ("name", "bottom"), ("parentaccountid", middle));
        var relationship = new Relationship("account_parent_account");

        relationship.PrimaryEntityRole = EntityRole.Referenced;
        Assert.Equal(["bottom"], Related(middle, relationship, Named("account")));
        relationship.PrimaryEntityRole = EntityRole.Referencing;
        Assert.Equal(["top"], Related(middle, relationship, Named("account")));
        relationship.PrimaryEntityRole = null;
        Assert.NotEqual(0, Fault(() => Related(middle, relationship, Named("account"))).ErrorCode);
    }

    [Fact]
    public void Partners_come_through_the_intersect_table()
    {
        var user = Service.WhoAmI();
        var team = CreateReference(
            "team",
            ("name", "Team " + Guid.NewGuid()),
            ("businessunitid", Service.OwnBusinessUnit()),
            ("administratorid", new EntityReference("systemuser", user)));
        var members = new Relationship("teammembership_association");
        Service.Associate("team", team.Id, members, [new EntityReference("systemuser", user)]);

        var response = Retrieve(team, members, new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") });

        Assert.Equal(user, response.RelatedEntities[members].Entities.Single().Id);
    }

    [Fact]
    public void FetchXml_asks_for_related_rows_too_page_by_page()
    {
        var account = CreateReference("account", ("name", "parent"));
        Create("opportunity", ("name", "one"), ("parentaccountid", account));
        Create("opportunity", ("name", "two"), ("parentaccountid", account));
        var relationship = new Relationship("opportunity_parent_account");

        var query = new FetchExpression(
            "<fetch count='1'><entity name='opportunity'><attribute name='name'/><order attribute='name'/></entity></fetch>");
        var page = Retrieve(account, relationship, query).RelatedEntities[relationship];

        Assert.Equal(("one", true), (page.Entities.Single()["name"], page.MoreRecords));
    }

    [Fact]
    public void Query_of_a_table_at_neither_end_is_refused()
    {
        var account = CreateReference("account", ("name", "parent"));

        Assert.NotEqual(0, Fault(() => Related(account, new Relationship("opportunity_parent_account"), Named("account"))).ErrorCode);
        Assert.NotEqual(0, Fault(() => Related(account, new Relationship("teammembership_association"), Named("account"))).ErrorCode);
        Assert.NotEqual(0, Fault(() => Related(account, new Relationship("nothing"), Named("account"))).ErrorCode);
    }

    private static QueryExpression Named(string table) => new(table) { ColumnSet = new ColumnSet("name") };

    private string[] Related(EntityReference row, Relationship relationship, QueryBase query) =>
        [.. Retrieve(row, relationship, query).RelatedEntities[relationship].Entities.Select(related => (string)related["name"]).Order()];

    private Entity Retrieve(EntityReference row, Relationship relationship, QueryBase query) =>
        ((RetrieveResponse)Service.Execute(new RetrieveRequest
        {
            Target = row,
            ColumnSet = new ColumnSet(false),
            RelatedEntitiesQuery = new RelationshipQueryCollection { { relationship, query } },
        })).Entity;
}

public sealed class RelatedRowsInMemory(InMemoryEnvironment environment) : RelatedRowSpecification<InMemoryEnvironment>(environment);

public sealed class RelatedRowsOnFile(FileEnvironment environment) : RelatedRowSpecification<FileEnvironment>(environment);

public sealed class RelatedRowsLive(LiveEnvironment environment) : RelatedRowSpecification<LiveEnvironment>(environment);

public sealed class RelatedRowsOverHttp(OverHttpEnvironment environment) : RelatedRowSpecification<OverHttpEnvironment>(environment);
