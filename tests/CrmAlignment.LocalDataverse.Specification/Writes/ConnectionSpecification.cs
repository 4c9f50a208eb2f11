using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/connection-entities and
/// https://learn.microsoft.com/power-apps/developer/data-platform/describe-relationship-entities-connection-roles.
/// </summary>
[Capability("Writes", "Connections and their roles")]
public abstract class ConnectionSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Match = "connectionroleassociation_association";

    [Fact]
    public void New_connection_is_two_rows_one_from_each_side()
    {
        var (account, contact) = (Account("Contoso"), Contact("Iva"));
        var (vendor, buyer) = Matching("Vendor", "Buyer");

        var id = Connect(account, contact, ("record1roleid", vendor), ("record2roleid", buyer), ("description", "since 2019"));

        var (row, twin) = (Read("connection", id), TwinOf(id));
        Assert.Equal((account, vendor, contact, buyer), Ends(row));
        Assert.Equal((contact, buyer, account, vendor), Ends(twin));
        Assert.Equal((true, false), (row["ismaster"], twin["ismaster"]));
        Assert.Equal((id, twin.Id), (Related(twin), Related(row)));
        Assert.Equal(("Iva", "Contoso"), (row["name"], twin["name"]));
        Assert.Equal((1, 2), (Code(row, "record1objecttypecode"), Code(row, "record2objecttypecode")));
        Assert.Equal((2, "Account"), (Code(twin, "record1objecttypecode"), twin.FormattedValues["record2objecttypecode"]));
        Assert.Equal(("since 2019", row["ownerid"]), (twin["description"], twin["ownerid"]));
    }

    [Fact]
    public void Query_by_either_side_finds_the_connection()
    {
        var (account, contact) = (Account("Contoso"), Contact("Iva"));
        Connect(account, contact);

        Assert.Single(RowsWith("connection", "record1id", account.Id));
        Assert.Single(RowsWith("connection", "record1id", contact.Id));
    }

    [Fact]
    public void Change_of_one_row_stands_in_the_other()
    {
        var (account, contact, other) = (Account("Contoso"), Contact("Iva"), Contact("Olga"));
        var id = Connect(account, contact);
        var twin = TwinOf(id).Id;

        Service.Update(new Entity("connection", twin) { ["record1id"] = other, ["description"] = "new" });
        var row = Read("connection", id);
        Assert.Equal((other, "Olga", "new"), (row["record2id"], row["name"], row["description"]));

        Service.Update(new Entity("connection", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.Equal(1, Code(Read("connection", twin), "statecode"));
        Assert.Equal((true, false), (Read("connection", id)["ismaster"], Read("connection", twin)["ismaster"]));
    }

    [SkippableFact]
    public void Both_rows_have_one_owner_whichever_is_assigned()
    {
        var id = Connect(Account("Contoso"), Contact("Iva"));
        var twin = TwinOf(id).Id;
        var team = new Cast(Environment).Team();

        Service.Execute(new AssignRequest { Target = new EntityReference("connection", twin), Assignee = team });

        Assert.Equal((team, team), (Read("connection", id)["ownerid"], Read("connection", twin)["ownerid"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_rows_go_together(bool byTheTwin)
    {
        var id = Connect(Account("Contoso"), Contact("Iva"));
        var twin = TwinOf(id).Id;

        Service.Delete("connection", byTheTwin ? twin : id);

        Assert.All([id, twin], row => Fault(() => Read("connection", row)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Connection_goes_with_either_of_its_rows(bool byTheSource)
    {
        var (account, contact) = (Account("Contoso"), Contact("Iva"));
        var id = Connect(account, contact);
        var twin = TwinOf(id).Id;

        Service.Delete(byTheSource ? "account" : "contact", byTheSource ? account.Id : contact.Id);

        Assert.All([id, twin], row => Fault(() => Read("connection", row)));
    }

    [Fact]
    public void Merge_gives_connections_to_the_target_and_leaves_that_of_the_two()
    {
        var (target, subordinate, contact) = (Account("Contoso"), Account("Kontoso"), Contact("Iva"));
        var kept = Connect(subordinate, contact);
        var between = Connect(target, subordinate);

        Service.Execute(new MergeRequest { Target = target, SubordinateId = subordinate.Id, UpdateContent = new Entity("account") });

        Assert.Equal((target, contact), (Read("connection", kept)["record1id"], Read("connection", kept)["record2id"]));
        Assert.Equal((contact, target), (TwinOf(kept)["record1id"], TwinOf(kept)["record2id"]));
        Assert.Equal("Contoso", TwinOf(kept)["name"]);
        Assert.Equal((target, subordinate), (Read("connection", between)["record1id"], Read("connection", between)["record2id"]));
    }

    [Fact]
    public void Bulk_and_related_rows_make_both_rows_as_well()
    {
        var (account, contact) = (Account("Contoso"), Contact("Iva"));
        var ids = ((CreateMultipleResponse)Service.Execute(new CreateMultipleRequest
        {
            Targets = new EntityCollection([Row("connection", ("record1id", account), ("record2id", contact))]) { EntityName = "connection" },
        })).Ids;
        Assert.Equal(ids[0], Related(TwinOf(ids[0])));

        var lead = Row("lead", ("subject", "s"), ("lastname", "l"));
        lead.RelatedEntities[new Relationship("lead_connections1")] = new EntityCollection([Row("connection", ("record2id", contact))]);
        var id = Service.Create(lead);
        Assert.Equal(id, RowsWith("connection", "record2id", id).Single().GetAttributeValue<EntityReference>("record2id").Id);
    }

    [Fact]
    public void Steps_run_for_the_row_of_the_request_alone()
    {
        Plugins.Step("Create", "connection", 40, "note {Message}");
        Plugins.Step("Update", "connection", 40, "note {Message}");
        Plugins.Step("Delete", "connection", 40, "note {Message}");

        var id = Connect(Account("Contoso"), Contact("Iva"));
        Service.Update(new Entity("connection", id) { ["description"] = "d" });
        Service.Delete("connection", id);

        Assert.Equal(["Create", "Update", "Delete"], Plugins.Notes);
    }

    [Fact]
    public void Connection_without_its_two_rows_or_of_a_row_with_itself_is_refused()
    {
        var (account, contact) = (Account("Contoso"), Contact("Iva"));

        Assert.Equal(DataverseErrorCode.ConnectionObjectsMissing, Fault(() => Create("connection", ("description", "d"))).ErrorCode);
        Assert.Equal(DataverseErrorCode.BothConnectionSidesAreNeeded, Fault(() => Create("connection", ("record1id", account))).ErrorCode);
        Assert.Equal(DataverseErrorCode.CannotConnectToSelf, Fault(() => Connect(account, account)).ErrorCode);
        var id = Connect(account, contact);
        Assert.Equal(
            DataverseErrorCode.CannotConnectToSelf,
            Fault(() => Service.Update(new Entity("connection", id) { ["record2id"] = account })).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.ConnectionInvalidStartEndDate,
            Fault(() => Service.Update(new Entity("connection", id)
            {
                ["effectivestart"] = new DateTime(2026, 2, 2, 0, 0, 0, DateTimeKind.Utc),
                ["effectiveend"] = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc),
            })).ErrorCode);
    }

    [Fact]
    public void Two_roles_must_match_in_either_direction_and_one_role_may_be_on_both_sides_or_one()
    {
        var (account, contact) = (Account("Contoso"), Contact("Iva"));
        var (doctor, patient) = Matching("Doctor", "Patient");
        var friend = Role("Friend");

        Connect(account, contact, ("record1roleid", doctor), ("record2roleid", patient));
        Connect(account, contact, ("record1roleid", patient), ("record2roleid", doctor));
        Connect(account, contact, ("record1roleid", friend), ("record2roleid", friend));
        var one = Connect(account, contact, ("record2roleid", friend));
        Assert.Equal(
            DataverseErrorCode.UnrelatedConnectionRoles,
            Fault(() => Connect(account, contact, ("record1roleid", doctor), ("record2roleid", friend))).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.UnrelatedConnectionRoles,
            Fault(() => Service.Update(new Entity("connection", one) { ["record1roleid"] = doctor })).ErrorCode);

        Service.Disassociate("connectionrole", doctor.Id, Associated, [patient]);
        Fault(() => Connect(account, contact, ("record1roleid", doctor), ("record2roleid", patient)));
    }

    [Fact]
    public void Role_is_for_the_tables_that_it_names_and_for_all_when_it_names_none()
    {
        var (account, contact) = (Account("Contoso"), Contact("Iva"));
        var role = Role("Seller");
        Connect(account, contact, ("record1roleid", role));

        var type = Create("connectionroleobjecttypecode", ("connectionroleid", role), ("associatedobjecttypecode", "contact"));

        var fault = Fault(() => Connect(account, contact, ("record1roleid", role)));
        Assert.Equal(DataverseErrorCode.ConnectionRoleNotValidForObjectType, fault.ErrorCode);
        Assert.Contains("account (Object type code 1)", fault.Message, StringComparison.Ordinal);
        Connect(account, contact, ("record2roleid", role));
        Service.Delete("connectionroleobjecttypecode", type);
        Connect(account, contact, ("record1roleid", role));
    }

    [Fact]
    public void Deleted_role_leaves_its_connections()
    {
        var (vendor, buyer) = Matching("Vendor", "Buyer");
        var type = Create("connectionroleobjecttypecode", ("connectionroleid", vendor), ("associatedobjecttypecode", "account"));
        var id = Connect(Account("Contoso"), Contact("Iva"), ("record1roleid", vendor), ("record2roleid", buyer));

        Service.Delete("connectionrole", vendor.Id);

        Assert.False(Read("connection", id).Contains("record1roleid"));
        Assert.False(TwinOf(id).Contains("record2roleid"));
        Assert.Equal(buyer, Read("connection", id)["record2roleid"]);
        Fault(() => Read("connectionroleobjecttypecode", type));
    }

    [SkippableFact]
    public void Table_is_enabled_for_connections_for_good()
    {
        Environment.RequireLocal("it creates a table, which a live environment would keep");
        var name = "new_thing" + Guid.NewGuid().ToString("N")[..8];
        Service.Execute(new CreateEntityRequest
        {
            Entity = new EntityMetadata { SchemaName = name, DisplayName = new Label("Thing", 1033), DisplayCollectionName = new Label("Things", 1033) },
            PrimaryAttribute = new StringAttributeMetadata { SchemaName = "new_name", MaxLength = 100, DisplayName = new Label("Name", 1033) },
        });
        var thing = CreateReference(name, ("new_name", "one"));
        Fault(() => Connect(thing, Account("Contoso")));

        Enable(true);

        var id = Connect(thing, Account("Contoso"));
        Assert.Equal("one", TwinOf(id)["name"]);
        Assert.Equal("Thing", Read("connection", id).FormattedValues["record1objecttypecode"]);
        Fault(() => Enable(false));
        Service.Delete(name, thing.Id);
        Fault(() => Read("connection", id));

        void Enable(bool enabled) => Service.Execute(new UpdateEntityRequest
        {
            Entity = new EntityMetadata { LogicalName = name, IsConnectionsEnabled = new BooleanManagedProperty(enabled) },
        });
    }

    [SkippableFact]
    public void Exported_connections_are_imported_with_their_twins()
    {
        var local = Environment.RequireLocal("it exports rows");
        var (vendor, buyer) = Matching("Vendor", "Buyer");
        var id = Connect(Account("Contoso"), Contact("Iva"), ("record1roleid", vendor), ("record2roleid", buyer));
        var twin = TwinOf(id).Id;
        using var other = local.OpenAnother(options => options);
        using var rows = new MemoryStream();
        local.Organization.ExportRows(rows);
        rows.Position = 0;

        other.ImportRows(rows);

        other.AdminService.Update(new Entity("connection", twin) { ["description"] = "there" });
        Assert.Equal("there", other.AdminService.Retrieve("connection", id, new ColumnSet("description"))["description"]);
        other.AdminService.Delete("connection", id);
        Fault(() => other.AdminService.Retrieve("connection", twin, new ColumnSet()));
    }

    private static Relationship Associated => new(Match) { PrimaryEntityRole = EntityRole.Referencing };

    private static int Code(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private static Guid Related(Entity row) => row.GetAttributeValue<EntityReference>("relatedconnectionid").Id;

    private static (object, object, object, object) Ends(Entity row) =>
        (row["record1id"], row["record1roleid"], row["record2id"], row["record2roleid"]);

    private EntityReference Account(string name) => CreateReference("account", ("name", name));

    private EntityReference Contact(string name) => CreateReference("contact", ("lastname", name));

    private EntityReference Role(string name) =>
        CreateReference("connectionrole", ("name", name + " " + Guid.NewGuid()), ("category", new OptionSetValue(1)));

    private (EntityReference One, EntityReference Other) Matching(string one, string other)
    {
        var (first, second) = (Role(one), Role(other));
        Service.Associate("connectionrole", first.Id, Associated, [second]);
        return (first, second);
    }

    private Guid Connect(EntityReference one, EntityReference other, params (string Column, object? Value)[] values) =>
        Create("connection", [("record1id", one), ("record2id", other), .. values]);

    private Entity TwinOf(Guid id) => Read("connection", Related(Read("connection", id)));
}

public sealed class ConnectionInMemory(InMemoryEnvironment environment) : ConnectionSpecification<InMemoryEnvironment>(environment);

public sealed class ConnectionOnFile(FileEnvironment environment) : ConnectionSpecification<FileEnvironment>(environment);

public sealed class ConnectionLive(LiveEnvironment environment) : ConnectionSpecification<LiveEnvironment>(environment);

public sealed class ConnectionOverHttp(OverHttpEnvironment environment) : ConnectionSpecification<OverHttpEnvironment>(environment);
