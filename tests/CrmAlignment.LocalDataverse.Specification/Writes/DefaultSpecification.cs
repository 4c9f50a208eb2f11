using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// DefaultValue and DefaultFormValue, columns derived from others and columns that only the platform writes:
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/lead, and the pages of the other tables.
/// </summary>
[Capability("Writes", "Defaults, derived and managed columns")]
public abstract class DefaultSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData("lead", "leadqualitycode", 2)]
    [InlineData("lead", "preferredcontactmethodcode", 1)]
    [InlineData("lead", "salesstagecode", 1)]
    [InlineData("account", "territorycode", 1)]
    [InlineData("contact", "haschildrencode", 1)]
    [InlineData("opportunity", "opportunityratingcode", 2)]
    [InlineData("campaign", "typecode", 1)]
    [InlineData("task", "prioritycode", 1)]
    public void New_row_has_the_default_of_a_choice(string table, string column, int value) =>
        Assert.Equal(value, Read(table, New(table)).GetAttributeValue<OptionSetValue>(column).Value);

    [Theory]
    [InlineData("lead", "donotemail", false)]
    [InlineData("lead", "followemail", true)]
    [InlineData("account", "creditonhold", false)]
    [InlineData("opportunity", "isrevenuesystemcalculated", false)]
    [InlineData("list", "donotsendonoptout", true)]
    [InlineData("task", "isbilled", false)]
    public void New_row_has_the_default_of_a_two_option_column(string table, string column, bool value) =>
        Assert.Equal(value, Read(table, New(table))[column]);

    [Fact]
    public void Defaults_are_found_by_queries_and_give_way_to_values()
    {
        Guid silent = Create("lead", ("subject", "x"), ("donotemail", true)), open = Create("lead", ("subject", "x"));

        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("donotemail", ConditionOperator.Equal, false);
        query.Criteria.AddCondition("leadid", ConditionOperator.In, silent, open);

        Assert.Equal(open, Assert.Single(Service.RetrieveMultiple(query).Entities).Id);
    }

    [Theory]
    [InlineData("lead", "customerid", "accountid", "contactid")]
    [InlineData("opportunity", "customerid", "accountid", "contactid")]
    [InlineData("contact", "parentcustomerid", "accountid", "parentcontactid")]
    public void Account_and_contact_follow_the_customer(string table, string customer, string ofAccount, string ofContact)
    {
        EntityReference account = CreateReference("account", ("name", "A")), contact = CreateReference("contact", ("lastname", "C"));
        var row = new EntityReference(table, New(table, (customer, account)));
        Assert.Equal((account.Id, null), (Id(row, ofAccount), Id(row, ofContact)));

        Service.Update(new Entity(table, row.Id) { [customer] = contact });
        Assert.Equal((null, contact.Id), (Id(row, ofAccount), Id(row, ofContact)));

        Service.Update(new Entity(table, row.Id) { [customer] = null });
        Assert.Equal((null, null), (Id(row, ofAccount), Id(row, ofContact)));
    }

    [Fact]
    public void Account_of_a_customer_cannot_be_written_by_itself()
    {
        var account = CreateReference("account", ("name", "A"));

        var lead = new EntityReference("lead", New("lead", ("accountid", account)));

        Assert.Null(Id(lead, "accountid"));
    }

    [Fact]
    public void Contact_below_a_deleted_contact_has_neither_customer_nor_parent()
    {
        var parent = CreateReference("contact", ("lastname", "P"));
        var child = CreateReference("contact", ("lastname", "C"), ("parentcustomerid", parent));

        Service.Delete("contact", parent.Id);

        Assert.Equal((null, null), (Id(child, "parentcustomerid"), Id(child, "parentcontactid")));
    }

    [Fact]
    public void Lead_is_deleted_with_its_customer_and_follows_it_in_a_merge()
    {
        // lead_customer_accounts is parental.
        EntityReference target = CreateReference("account", ("name", "T")), subordinate = CreateReference("account", ("name", "S"));
        var lead = new EntityReference("lead", New("lead", ("customerid", subordinate)));
        Service.Execute(new Microsoft.Crm.Sdk.Messages.MergeRequest { Target = target, SubordinateId = subordinate.Id, UpdateContent = new Entity("account") });
        Assert.Equal((target.Id, target.Id), (Id(lead, "customerid"), Id(lead, "accountid")));

        Service.Delete("account", target.Id);

        Assert.Empty(RowsWith("lead", "leadid", lead.Id));
    }

    [Fact]
    public void Whole_address_is_composed_of_its_parts_and_nobody_writes_it()
    {
        var account = Create(
            "account", ("name", "A"), ("address1_line1", "1 Main St"), ("address1_city", "Oslo"), ("address1_postalcode", "0150"),
            ("address1_country", "Norway"), ("address1_composite", "nonsense"));
        Assert.Equal("1 Main St\r\nOslo, 0150\r\nNorway", Composite());

        Service.Update(new Entity("account", account) { ["address1_line1"] = null, ["address1_country"] = null });
        Assert.Equal("Oslo, 0150", Composite());

        Service.Update(new Entity("account", account) { ["address1_composite"] = "nonsense" });
        Assert.Equal("Oslo, 0150", Composite());

        string Composite() => (string)Read("account", account)["address1_composite"];
    }

    [Fact]
    public void Coordinates_keep_five_decimals()
    {
        var account = Create("account", ("name", "A"), ("address1_latitude", 47.6396012345));

        Assert.Equal(47.6396, Read("account", account)["address1_latitude"]);
    }

    [Fact]
    public void Third_address_of_a_contact_is_kept()
    {
        var contact = Create("contact", ("lastname", "C"), ("address3_city", "Riga"), ("address3_latitude", 56.94965));

        var read = Read("contact", contact);
        Assert.Equal(("Riga", "Riga", 56.94965), (read["address3_city"], read["address3_composite"], read["address3_latitude"]));
    }

    [Fact]
    public void Queue_item_takes_its_title_from_what_waits_and_counts_from_its_entry()
    {
        var queue = CreateReference("queue", ("name", "Q"));
        var task = CreateReference("task", ("subject", "Call"));

        var item = Create("queueitem", ("queueid", queue), ("objectid", task), ("enteredon", new DateTime(2001, 1, 1)));

        var read = Read("queueitem", item);
        Assert.Equal("Call", read["title"]);
        Assert.True((DateTime)read["enteredon"] > new DateTime(2002, 1, 1));
    }

    private Guid New(string table, params (string Name, object? Value)[] values)
    {
        (string, object?)[] needed = table switch
        {
            "lead" or "task" => [("subject", "x")],
            "contact" => [("lastname", "x")],
            "list" => [("listname", "x"), ("createdfromcode", new OptionSetValue(4))],
            _ => [("name", "x")],
        };
        return Create(table, [.. needed, .. values]);
    }

    private Guid? Id(EntityReference row, string column) => Read(row.LogicalName, row.Id).GetAttributeValue<EntityReference>(column)?.Id;
}

public sealed class DefaultsInMemory(InMemoryEnvironment environment) : DefaultSpecification<InMemoryEnvironment>(environment);

public sealed class DefaultsOnFile(FileEnvironment environment) : DefaultSpecification<FileEnvironment>(environment);

public sealed class DefaultsLive(LiveEnvironment environment) : DefaultSpecification<LiveEnvironment>(environment);

public sealed class DefaultsOverHttp(OverHttpEnvironment environment) : DefaultSpecification<OverHttpEnvironment>(environment);
