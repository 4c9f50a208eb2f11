using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity and
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activitypointer.
/// </summary>
[Capability("Writes", "Activities and party lists")]
public abstract class ActivityTableSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Activity_is_an_activitypointer_of_the_same_id_too()
    {
        var task = Create("task", ("subject", "call"));
        Service.Update(new Entity("task", task) { ["subject"] = "call again" });

        var pointer = Read("activitypointer", task);

        Assert.Equal(("call again", "task"), (pointer["subject"], pointer["activitytypecode"]));
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Delete")]
    public void Activitypointer_is_written_through_the_activity_only(string message)
    {
        // Its messages are Retrieve, RetrieveMultiple and Rollup.
        var task = Create("task", ("subject", "call"));
        var row = new Entity("activitypointer", message == "Create" ? Guid.NewGuid() : task) { ["subject"] = "x" };

        var fault = Fault(() => Service.Execute(new OrganizationRequest(message)
        {
            ["Target"] = message == "Delete" ? row.ToEntityReference() : row,
        }));

        Assert.StartsWith(
            $"The '{message}' method does not support entities of type 'activitypointer'.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("call", Read("task", task)["subject"]);
    }

    [Fact]
    public void Delete_of_an_activity_deletes_its_pointer_and_parties()
    {
        var call = Create("phonecall", ("subject", "x"), ("to", Parties(Contact("Ada"))));

        Service.Delete("phonecall", call);

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("activitypointer", call)).ErrorCode);
        Assert.Empty(PartiesOf(call));
    }

    [Fact]
    public void Party_lists_come_back_with_the_activity()
    {
        EntityReference ada = Contact("Ada"), bob = Contact("Bob"), eve = Contact("Eve");
        var email = Create("email", ("subject", "x"), ("to", Parties(ada, bob)), ("cc", Parties(eve)));

        var stored = Read("email", email, "to", "cc");

        Assert.Equal([ada.Id, bob.Id], Members(stored, "to"));
        Assert.Equal([eve.Id], Members(stored, "cc"));
        Assert.False(stored.Contains("bcc"));
        Assert.All(stored.GetAttributeValue<EntityCollection>("to").Entities, party => Assert.Equal("activityparty", party.LogicalName));
    }

    [Theory]
    [InlineData("phonecall", "from", 1)]
    [InlineData("email", "to", 2)]
    [InlineData("email", "cc", 3)]
    [InlineData("email", "bcc", 4)]
    [InlineData("appointment", "requiredattendees", 5)]
    [InlineData("appointment", "optionalattendees", 6)]
    public void List_decides_how_its_parties_take_part(string table, string column, int type)
    {
        var contact = Contact("Ada");
        var activity = Create(
            table,
            ("subject", "x"),
            ("scheduledstart", Environment.UtcNow),
            ("scheduledend", Environment.UtcNow.AddHours(1)),
            (column, Parties(contact)));

        var party = Assert.Single(
            PartiesOf(activity), party => party.GetAttributeValue<EntityReference>("partyid")?.Id == contact.Id);

        Assert.Equal(type, party.GetAttributeValue<OptionSetValue>("participationtypemask").Value);
        Assert.Equal(activity, party.GetAttributeValue<EntityReference>("activityid").Id);
    }

    [Fact]
    public void Update_replaces_the_list_it_names_and_leaves_the_others()
    {
        EntityReference ada = Contact("Ada"), bob = Contact("Bob"), eve = Contact("Eve");
        var email = Create("email", ("subject", "x"), ("to", Parties(ada, bob)), ("cc", Parties(eve)));

        Service.Update(new Entity("email", email) { ["to"] = Parties(bob) });
        Assert.Equal([bob.Id], Members(Read("email", email), "to"));
        Assert.Equal([eve.Id], Members(Read("email", email), "cc"));

        Service.Update(new Entity("email", email) { ["cc"] = null });
        Assert.False(Read("email", email).Contains("cc"));
    }

    [Fact]
    public void List_that_was_read_can_be_written_back_with_one_more()
    {
        EntityReference ada = Contact("Ada"), bob = Contact("Bob");
        var email = Create("email", ("subject", "x"), ("to", Parties(ada)));
        var to = Read("email", email, "to").GetAttributeValue<EntityCollection>("to");
        to.Entities.Add(Row("activityparty", ("partyid", bob)));

        Service.Update(new Entity("email", email) { ["to"] = to });

        Assert.Equal([ada.Id, bob.Id], Members(Read("email", email), "to"));
    }

    [Fact]
    public void Party_may_be_an_address_only()
    {
        var list = new EntityCollection([Row("activityparty", ("addressused", "ada@example.org"))]);
        var email = Create("email", ("subject", "x"), ("to", list));

        var party = Assert.Single(Read("email", email).GetAttributeValue<EntityCollection>("to").Entities);

        Assert.Equal("ada@example.org", party["addressused"]);
        Assert.False(party.Contains("partyid"));
    }

    [Fact]
    public void Party_that_does_not_exist_or_is_no_party_is_refused_and_nothing_is_kept()
    {
        var id = Guid.NewGuid();

        Fault(() => Service.Create(
            new Entity("email", id) { ["subject"] = "x", ["to"] = Parties(new EntityReference("contact", Guid.NewGuid())) }));
        Fault(() => Service.Create(
            new Entity("email", id) { ["subject"] = "x", ["to"] = new EntityCollection([Row("contact", ("lastname", "x"))]) }));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("email", id)).ErrorCode);
    }

    [Fact]
    public void Party_whose_row_is_deleted_stays_and_says_so()
    {
        // activityparty.ispartydeleted: whether the underlying row is deleted.
        var contact = Contact("Ada");
        var email = Create("email", ("subject", "x"), ("to", Parties(contact)));

        Service.Delete("contact", contact.Id);

        var party = Assert.Single(Read("email", email).GetAttributeValue<EntityCollection>("to").Entities);
        Assert.True(party.GetAttributeValue<bool>("ispartydeleted"));
        Assert.False(party.Contains("partyid"));
    }

    [Fact]
    public void Owner_and_regarded_row_are_parties_too()
    {
        // The participation types 9 and 8.
        var account = CreateReference("account", ("name", "A"));
        var task = Create("task", ("subject", "x"), ("regardingobjectid", account));
        var owner = Read("task", task).GetAttributeValue<EntityReference>("ownerid");

        Assert.Equal(
            [(8, account.Id), (9, owner.Id)],
            PartiesOf(task)
                .Select(party => (
                    party.GetAttributeValue<OptionSetValue>("participationtypemask").Value,
                    party.GetAttributeValue<EntityReference>("partyid").Id))
                .Order());

        Service.Update(new Entity("task", task) { ["regardingobjectid"] = null });
        Assert.Equal(9, Assert.Single(PartiesOf(task)).GetAttributeValue<OptionSetValue>("participationtypemask").Value);
    }

    [Fact]
    public void Parties_are_neither_created_nor_retrieved_one_by_one()
    {
        // fake-xrm-easy #332. Its one message is RetrieveMultiple.
        var task = Create("task", ("subject", "x"));
        var party = PartiesOf(task).Single();

        var fault = Fault(() => Read("activityparty", party.Id));
        Assert.StartsWith(
            "The 'Retrieve' method does not support entities of type 'activityparty'.", fault.Message, StringComparison.Ordinal);
        Fault(() => Create(
            "activityparty",
            ("activityid", new EntityReference("activitypointer", task)),
            ("participationtypemask", new OptionSetValue(2))));
        Fault(() => Service.Delete("activityparty", party.Id));
    }

    private EntityReference Contact(string name) => CreateReference("contact", ("lastname", name));

    private static EntityCollection Parties(params EntityReference[] members) =>
        new([.. members.Select(member => Row("activityparty", ("partyid", member)))]);

    private static Guid[] Members(Entity activity, string column) =>
        [
            .. activity.GetAttributeValue<EntityCollection>(column).Entities
                .Select(party => party.GetAttributeValue<EntityReference>("partyid").Id),
        ];

    private DataCollection<Entity> PartiesOf(Guid activity) => RowsWith("activityparty", "activityid", activity);
}

public sealed class ActivityTablesInMemory(InMemoryEnvironment environment) : ActivityTableSpecification<InMemoryEnvironment>(environment);

public sealed class ActivityTablesOnFile(FileEnvironment environment) : ActivityTableSpecification<FileEnvironment>(environment);

public sealed class ActivityTablesLive(LiveEnvironment environment) : ActivityTableSpecification<LiveEnvironment>(environment);

public sealed class ActivityTablesOverHttp(OverHttpEnvironment environment) : ActivityTableSpecification<OverHttpEnvironment>(environment);
