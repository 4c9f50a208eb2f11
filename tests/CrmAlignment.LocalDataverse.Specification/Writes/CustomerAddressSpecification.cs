using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/customer-entities-account-contact and
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customeraddress.
/// </summary>
[Capability("Writes", "Addresses of customers")]
public abstract class CustomerAddressSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData("account", "name", 2)]
    [InlineData("contact", "lastname", 3)]
    public void New_customer_has_a_row_for_each_of_its_addresses_filled_or_not(string table, string name, int count)
    {
        var id = Create(table, (name, "Contoso"), ("address1_city", "Kyiv"), ("address1_country", "Ukraine"));

        var rows = AddressesOf(id);

        Assert.Equal(Enumerable.Range(1, count), rows.Select(row => row["addressnumber"]).Cast<int>());
        Assert.Equal(("Kyiv", "Kyiv\r\nUkraine", table), (rows[0]["city"], rows[0]["composite"], rows[0]["objecttypecode"]));
        Assert.False(rows[1].Contains("city"));
        Assert.Equal(rows.Select(row => (object)row.Id), Enumerable.Range(1, count).Select(number => Read(table, id)[$"address{number}_addressid"]));
    }

    [Fact]
    public void Address_in_columns_and_its_row_are_one()
    {
        var id = Create("account", ("name", "Contoso"), ("address1_city", "Kyiv"), ("address1_telephone1", "1"));
        var first = AddressesOf(id)[0].Id;

        Service.Update(new Entity("account", id) { ["address1_city"] = "Lviv", ["address1_telephone1"] = null });
        var row = Read("customeraddress", first);
        Assert.Equal(("Lviv", "Lviv", false), (row["city"], row["composite"], row.Contains("telephone1")));

        Service.Update(new Entity("customeraddress", first) { ["city"] = "Odesa", ["postalcode"] = "65000", ["addresstypecode"] = new OptionSetValue(3) });
        var account = Read("account", id);
        Assert.Equal(("Odesa", "65000", "Odesa, 65000"), (account["address1_city"], account["address1_postalcode"], account["address1_composite"]));
        Assert.Equal(3, account.GetAttributeValue<OptionSetValue>("address1_addresstypecode").Value);
    }

    [Fact]
    public void Platform_keeps_them_in_step_without_a_request_so_that_steps_on_addresses_do_not_run()
    {
        Plugins.Step("Create", "customeraddress", 40, "note {Message}");
        Plugins.Step("Update", "customeraddress", 40, "note {Message}");
        Plugins.Step("Delete", "customeraddress", 40, "note {Message}");

        var id = Create("account", ("name", "Contoso"));
        Service.Update(new Entity("account", id) { ["address1_city"] = "Kyiv" });
        Service.Delete("account", id);

        Assert.Empty(Plugins.Notes);
    }

    [Fact]
    public void Further_addresses_are_numbered_on_and_may_be_deleted()
    {
        var id = Create("account", ("name", "Contoso"));

        Guid third = Further("account", id), fourth = Further("account", id, ("addressnumber", 1));

        Assert.Equal((3, 4), (Read("customeraddress", third)["addressnumber"], Read("customeraddress", fourth)["addressnumber"]));
        Service.Delete("customeraddress", third);
        Assert.Equal([1, 2, 4], AddressesOf(id).Select(row => (int)row["addressnumber"]));
    }

    [Fact]
    public void Address_of_a_customers_columns_is_neither_deleted_nor_moved_by_itself()
    {
        Guid id = Create("account", ("name", "Contoso")), other = Create("account", ("name", "Fabrikam"));
        var first = AddressesOf(id)[0].Id;

        Fault(() => Service.Delete("customeraddress", first));
        Fault(() => Service.Update(new Entity("customeraddress", first) { ["parentid"] = new EntityReference("account", other) }));
        Fault(() => Service.Create(Row("customeraddress", ("city", "Kyiv"))));

        Assert.Equal(2, AddressesOf(id).Length);
    }

    [Fact]
    public void Addresses_go_with_their_customer()
    {
        var id = Create("contact", ("lastname", "Iva"));
        var further = Further("contact", id);
        var all = AddressesOf(id).Select(row => row.Id).ToList();
        Assert.Contains(further, all);

        Service.Delete("contact", id);

        Assert.All(all, address => Fault(() => Read("customeraddress", address)));
    }

    [Fact]
    public void Merge_gives_further_addresses_to_the_target_and_leaves_each_its_own()
    {
        // Account_CustomerAddress: Merge is Cascade (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/account).
        Guid target = Create("account", ("name", "Contoso"), ("address1_city", "Kyiv")), subordinate = Create("account", ("name", "Kontoso"));
        Further("account", target);
        var further = Further("account", subordinate);

        Service.Execute(new MergeRequest
        {
            Target = new EntityReference("account", target),
            SubordinateId = subordinate,
            UpdateContent = new Entity("account") { ["address1_city"] = "Lviv" },
        });

        Assert.Equal([1, 2, 3, 4], AddressesOf(target).Select(row => (int)row["addressnumber"]));
        Assert.Equal(("Lviv", further), (AddressesOf(target)[0]["city"], AddressesOf(target)[3].Id));
        Assert.Equal([1, 2], AddressesOf(subordinate).Select(row => (int)row["addressnumber"]));
    }

    private Guid Further(string table, Guid id, params (string Column, object? Value)[] values) =>
        Create("customeraddress", [("parentid", new EntityReference(table, id)), ("city", "Odesa"), .. values]);

    private Entity[] AddressesOf(Guid customer)
    {
        var query = new QueryExpression("customeraddress") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("parentid", ConditionOperator.Equal, customer);
        query.AddOrder("addressnumber", OrderType.Ascending);
        return [.. Service.RetrieveMultiple(query).Entities];
    }
}

public sealed class CustomerAddressInMemory(InMemoryEnvironment environment) : CustomerAddressSpecification<InMemoryEnvironment>(environment);

public sealed class CustomerAddressOnFile(FileEnvironment environment) : CustomerAddressSpecification<FileEnvironment>(environment);

public sealed class CustomerAddressLive(LiveEnvironment environment) : CustomerAddressSpecification<LiveEnvironment>(environment);

public sealed class CustomerAddressOverHttp(OverHttpEnvironment environment)
    : CustomerAddressSpecification<OverHttpEnvironment>(environment);
