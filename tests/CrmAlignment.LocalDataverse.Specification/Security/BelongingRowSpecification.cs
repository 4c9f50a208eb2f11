using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>Rows without an owner are reached by who reaches the row they belong to: https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunityproduct, https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activityparty.</summary>
[Capability("Security", "Rows that belong to another")]
public abstract class BelongingRowSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Product_of_an_opportunity_is_read_by_who_may_read_the_opportunity()
    {
        var user = Cast.User();
        var (mine, theirs) = (Product(Opportunity(user)), Product(Opportunity(null)));
        var query = new QueryExpression("opportunityproduct");
        query.Criteria.AddCondition("opportunityproductid", ConditionOperator.In, mine, theirs);
        Assert.Contains("prvReadOpportunity", Fault(() => As(user).RetrieveMultiple(query)).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvReadOpportunity", PrivilegeDepth.Basic));

        Assert.Equal([mine], As(user).RetrieveMultiple(query).Entities.Select(row => row.Id));
        Assert.False(Passes(() => As(user).Retrieve("opportunityproduct", theirs, new ColumnSet("quantity"))));
        Assert.True(Passes(() => As(user).Retrieve("opportunityproduct", mine, new ColumnSet("quantity"))));
    }

    [SkippableFact]
    public void Product_of_an_opportunity_is_changed_by_who_may_write_the_opportunity()
    {
        var user = Cast.User();
        var (own, foreign) = (Opportunity(user), Opportunity(null));
        var (mine, theirs) = (Product(own), Product(foreign));
        Cast.Grant(user, ("prvReadOpportunity", PrivilegeDepth.Global));
        Assert.False(Passes(() => As(user).Delete("opportunityproduct", mine)));

        Cast.Grant(user, ("prvWriteOpportunity", PrivilegeDepth.Basic), ("prvAppendToOpportunity", PrivilegeDepth.Global));

        Assert.True(Passes(() => As(user).Create(Line(own))));
        Assert.False(Passes(() => As(user).Create(Line(foreign))));
        Assert.True(Passes(() => As(user).Delete("opportunityproduct", mine)));
        Assert.False(Passes(() => As(user).Delete("opportunityproduct", theirs)));
    }

    [SkippableTheory]
    [InlineData("quote", "quotedetail", "Quote")]
    [InlineData("salesorder", "salesorderdetail", "Order")]
    [InlineData("invoice", "invoicedetail", "Invoice")]
    public void Line_of_a_quote_order_or_invoice_is_reached_by_who_reaches_the_document(string table, string lines, string subject)
    {
        // https://learn.microsoft.com/dynamics365/developer/reference/entities/quotedetail: its owner is that of its parent.
        var user = Cast.User();
        EntityReference own = CreateReference(table, ("name", "mine"), ("ownerid", user)), foreign = CreateReference(table, ("name", "theirs"));
        Guid mine = Service.Create(Line(lines, table, own)), theirs = Service.Create(Line(lines, table, foreign));
        Cast.Grant(user, ($"prvRead{subject}", PrivilegeDepth.Basic));

        Assert.True(Passes(() => As(user).Retrieve(lines, mine, new ColumnSet("quantity"))));
        Assert.False(Passes(() => As(user).Retrieve(lines, theirs, new ColumnSet("quantity"))));
        Assert.False(Passes(() => As(user).Create(Line(lines, table, own))));

        Cast.Grant(user, ($"prvWrite{subject}", PrivilegeDepth.Basic), ($"prvAppendTo{subject}", PrivilegeDepth.Global));

        Assert.True(Passes(() => As(user).Create(Line(lines, table, own))));
        Assert.True(Passes(() => As(user).Delete(lines, mine)));
        Assert.False(Passes(() => As(user).Delete(lines, theirs)));
        Assert.Equal(20m, Service.Retrieve(table, own.Id, new ColumnSet("totalamount")).GetAttributeValue<Money>("totalamount").Value);
    }

    [SkippableFact]
    public void Address_is_reached_by_who_reaches_its_account_or_contact()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customeraddress
        var user = Cast.User();
        EntityReference account = CreateReference("account", ("name", "mine"), ("ownerid", user)), foreign = CreateReference("account", ("name", "theirs"));
        var contact = CreateReference("contact", ("lastname", "mine"), ("ownerid", user));
        var query = new QueryExpression("customeraddress") { ColumnSet = new ColumnSet("parentid") };
        query.Criteria.AddCondition("parentid", ConditionOperator.In, account.Id, foreign.Id, contact.Id);
        Assert.Contains("prvReadAccount", Fault(() => As(user).RetrieveMultiple(query)).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvReadContact", PrivilegeDepth.Basic));
        Assert.Equal(3, As(user).RetrieveMultiple(query).Entities.Count);

        Cast.Grant(user, ("prvReadAccount", PrivilegeDepth.Basic), ("prvAppendToAccount", PrivilegeDepth.Basic));
        var found = As(user).RetrieveMultiple(query).Entities;
        Assert.Equal((5, 2), (found.Count, found.Count(row => row.GetAttributeValue<EntityReference>("parentid").Id == account.Id)));
        Assert.False(Passes(() => As(user).Update(new Entity("customeraddress", found[0].Id) { ["city"] = "Kyiv" })));
        Assert.False(Passes(() => As(user).Create(Row("customeraddress", ("parentid", account)))));

        Cast.Grant(user, ("prvWriteAccount", PrivilegeDepth.Basic));
        Assert.True(Passes(() => As(user).Create(Row("customeraddress", ("parentid", account)))));
        Assert.False(Passes(() => As(user).Create(Row("customeraddress", ("parentid", contact)))));
        Assert.False(Passes(() => As(user).Create(Row("customeraddress", ("parentid", foreign)))));
    }

    [SkippableFact]
    public void Parties_of_an_activity_are_found_by_who_may_read_the_activity()
    {
        var user = Cast.User();
        var contact = CreateReference("contact", ("lastname", "Party"));
        var mine = Create("phonecall", ("subject", "mine"), ("ownerid", user), ("to", Parties(contact)));
        Create("phonecall", ("subject", "theirs"), ("to", Parties(contact)));
        Cast.Grant(user, ("prvReadActivity", PrivilegeDepth.Basic));
        var query = new QueryExpression("activityparty") { ColumnSet = new ColumnSet("activityid") };
        query.Criteria.AddCondition("partyid", ConditionOperator.Equal, contact.Id);

        var found = As(user).RetrieveMultiple(query).Entities.Select(party => party.GetAttributeValue<EntityReference>("activityid").Id);

        Assert.Equal([mine], found);
    }

    private static EntityCollection Parties(EntityReference contact) => new([new Entity("activityparty") { ["partyid"] = contact }]);

    private EntityReference Opportunity(EntityReference? owner)
    {
        var opportunity = Row("opportunity", ("name", "Opportunity"));
        if (owner is not null)
        {
            opportunity["ownerid"] = owner;
        }

        return new EntityReference("opportunity", Service.Create(opportunity));
    }

    private Guid Product(EntityReference opportunity) => Service.Create(Line(opportunity));

    private static Entity Line(string lines, string table, EntityReference document) => Row(
        lines,
        ($"{table}id", document),
        ("isproductoverridden", true),
        ("productdescription", "Pump"),
        ("priceperunit", new Money(10m)),
        ("quantity", 2m));

    private static Entity Line(EntityReference opportunity) => Row(
        "opportunityproduct",
        ("opportunityid", opportunity),
        ("isproductoverridden", true),
        ("productdescription", "Pump"),
        ("quantity", 1m));
}

public sealed class BelongingRowsInMemory(InMemoryEnvironment environment) : BelongingRowSpecification<InMemoryEnvironment>(environment);

public sealed class BelongingRowsOnFile(FileEnvironment environment) : BelongingRowSpecification<FileEnvironment>(environment);

public sealed class BelongingRowsLive(LiveEnvironment environment) : BelongingRowSpecification<LiveEnvironment>(environment);

public sealed class BelongingRowsOverHttp(OverHttpEnvironment environment) : BelongingRowSpecification<OverHttpEnvironment>(environment);
