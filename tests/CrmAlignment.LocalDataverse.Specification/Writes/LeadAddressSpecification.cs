using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/dynamics365/developer/reference/entities/leadaddress.</summary>
[Capability("Writes", "Addresses of leads")]
public abstract class LeadAddressSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void New_lead_has_a_row_for_each_of_its_addresses_filled_or_not()
    {
        var id = Create("lead", ("subject", "Engines"), ("address1_city", "Kyiv"), ("address1_country", "Ukraine"));

        var rows = AddressesOf(id);

        Assert.Equal([1, 2], rows.Select(row => row.GetAttributeValue<int>("addressnumber")));
        Assert.Equal(("Kyiv", "Kyiv\r\nUkraine"), (rows[0]["city"], rows[0]["composite"]));
        Assert.False(rows[1].Contains("city"));
        var lead = Read("lead", id);
        Assert.Equal(rows.Select(row => (object)row.Id), [lead["address1_addressid"], lead["address2_addressid"]]);
    }

    [Fact]
    public void Row_follows_the_columns_of_the_lead()
    {
        var id = Create("lead", ("subject", "Engines"), ("address2_city", "Kyiv"), ("address2_telephone1", "1"));
        var second = AddressesOf(id)[1].Id;

        Service.Update(new Entity("lead", id) { ["address2_city"] = "Lviv", ["address2_telephone1"] = null });
        Service.Update(new Entity("lead", id) { ["subject"] = "Pumps" });

        var row = Read("leadaddress", second);
        Assert.Equal(("Lviv", "Lviv", false), (row["city"], row["composite"], row.Contains("telephone1")));
        Assert.Equal(2, AddressesOf(id).Length);
    }

    [Fact]
    public void Rows_are_read_but_written_through_the_lead_alone()
    {
        var id = Create("lead", ("subject", "Engines"), ("address1_city", "Kyiv"));
        var first = AddressesOf(id)[0].Id;

        (string Message, Action Request)[] requests =
        [
            ("Create", () => Create("leadaddress", ("parentid", new EntityReference("lead", id)), ("city", "Odesa"))),
            ("Update", () => Service.Update(new Entity("leadaddress", first) { ["city"] = "Odesa" })),
            ("Delete", () => Service.Delete("leadaddress", first)),
        ];

        Assert.All(requests, item =>
        {
            var fault = Fault(item.Request);
            Assert.Equal(DataverseErrorCode.MessageNotOfTable, fault.ErrorCode);
            Assert.Equal(
                $"The '{item.Message}' method does not support entities of type 'leadaddress'. Write the address columns of its lead, such as 'address1_city'.",
                fault.Message);
        });
        Assert.Equal("Kyiv", Read("leadaddress", first)["city"]);
    }

    [Fact]
    public void Rows_go_with_their_lead_and_stay_with_one_that_is_merged()
    {
        // lead_addresses: Delete is Cascade, Merge NoCascade.
        Guid target = Create("lead", ("subject", "Engines")), subordinate = Create("lead", ("subject", "Engine"), ("address1_city", "Kyiv"));
        Service.Execute(new MergeRequest
        {
            Target = new EntityReference("lead", target),
            SubordinateId = subordinate,
            UpdateContent = new Entity("lead") { ["address1_city"] = "Lviv" },
        });
        Assert.Equal(("Lviv", "Kyiv"), (AddressesOf(target)[0]["city"], AddressesOf(subordinate)[0]["city"]));
        Assert.Equal((2, 2), (AddressesOf(target).Length, AddressesOf(subordinate).Length));

        Service.Delete("lead", target);

        Assert.Empty(AddressesOf(target));
        Assert.Equal(2, AddressesOf(subordinate).Length);
    }

    [SkippableFact]
    public void Rows_are_read_by_who_may_read_the_lead()
    {
        var user = Cast.User();
        EntityReference own = Lead(user), foreign = Lead();
        var (mine, theirs) = (AddressesOf(own.Id)[0].Id, AddressesOf(foreign.Id)[0].Id);
        Assert.Contains("prvReadLead", Fault(() => As(user).Retrieve("leadaddress", mine, new ColumnSet("city"))).Message, StringComparison.Ordinal);

        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic));

        Assert.True(Passes(() => As(user).Retrieve("leadaddress", mine, new ColumnSet("city"))));
        Assert.False(Passes(() => As(user).Retrieve("leadaddress", theirs, new ColumnSet("city"))));
    }

    private Entity[] AddressesOf(Guid lead)
    {
        var query = new QueryExpression("leadaddress") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("parentid", ConditionOperator.Equal, lead);
        query.AddOrder("addressnumber", OrderType.Ascending);
        return [.. Service.RetrieveMultiple(query).Entities];
    }
}

public sealed class LeadAddressInMemory(InMemoryEnvironment environment) : LeadAddressSpecification<InMemoryEnvironment>(environment);

public sealed class LeadAddressOnFile(FileEnvironment environment) : LeadAddressSpecification<FileEnvironment>(environment);

public sealed class LeadAddressLive(LiveEnvironment environment) : LeadAddressSpecification<LiveEnvironment>(environment);

public sealed class LeadAddressOverHttp(OverHttpEnvironment environment) : LeadAddressSpecification<OverHttpEnvironment>(environment);
