using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/principalobjectattributeaccess,
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328049(v=crm.8) and
/// https://learn.microsoft.com/power-platform/admin/field-level-security.
/// </summary>
[Capability("Security", "Sharing of secured columns")]
public abstract class SharedColumnSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Table = "principalobjectattributeaccess";

    [SkippableFact]
    public void Column_is_read_in_the_row_in_which_it_is_shared_and_in_no_other()
    {
        var (user, column) = (User(), Secured());
        EntityReference shared = Lead(column, "mine"), other = Lead(column, "theirs");
        Assert.Equal([null, null], Values(user, column, shared, other));

        var share = Share(shared, column, user, read: true);

        Assert.Equal(["mine", null], Values(user, column, shared, other));
        Service.Update(new Entity(Table, share) { ["readaccess"] = false });
        Assert.Equal([null, null], Values(user, column, shared, other));
        Service.Update(new Entity(Table, share) { ["readaccess"] = true });
        Assert.Equal(["mine", null], Values(user, column, shared, other));
        Service.Delete(Table, share);
        Assert.Equal([null, null], Values(user, column, shared, other));
    }

    [SkippableFact]
    public void Conditions_orders_and_groups_see_what_is_shared_alone()
    {
        var (user, column) = (User(), Secured());
        EntityReference shared = Lead(column, "secret"), other = Lead(column, "secret");
        Share(shared, column, user, read: true);

        var query = new QueryExpression("lead");
        query.Criteria.AddCondition(column, ConditionOperator.Equal, "secret");
        Assert.Equal([shared.Id], As(user).RetrieveMultiple(query).Entities.Select(row => row.Id));
        var ordered = new QueryExpression("lead");
        ordered.Criteria.AddCondition("leadid", ConditionOperator.In, other.Id, shared.Id);
        ordered.AddOrder(column, OrderType.Descending);
        Assert.Equal([shared.Id, other.Id], As(user).RetrieveMultiple(ordered).Entities.Select(row => row.Id));
        var counted = As(user).RetrieveMultiple(new FetchExpression($"""
            <fetch aggregate="true"><entity name="lead"><attribute name="{column}" alias="count" aggregate="countcolumn" />
            <filter><condition attribute="leadid" operator="in"><value>{shared.Id}</value><value>{other.Id}</value></condition></filter></entity></fetch>
            """)).Entities.Single();
        Assert.Equal(1, counted.GetAttributeValue<AliasedValue>("count").Value);
    }

    [SkippableFact]
    public void Column_is_changed_where_update_is_shared_and_read_where_reading_is()
    {
        var (user, column) = (User(), Secured());
        EntityReference shared = Lead(column, "old"), other = Lead(column, "old");
        Share(shared, column, user, update: true);

        As(user).Update(new Entity("lead", shared.Id) { [column] = "new" });

        Assert.Equal("new", Read("lead", shared.Id, column)[column]);
        Assert.Equal([null], Values(user, column, shared));
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => As(user).Update(new Entity("lead", other.Id) { [column] = "new" })).ErrorCode);
        var another = Lead(column, "old");
        Share(another, column, user, read: true);
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => As(user).Update(new Entity("lead", another.Id) { [column] = "new" })).ErrorCode);
    }

    [SkippableFact]
    public void What_is_shared_with_a_team_is_its_members()
    {
        var (user, team, column) = (User(), Cast.Team(), Secured());
        var lead = Lead(column, "secret");
        Share(lead, column, team, read: true);
        Assert.Equal([null], Values(user, column, lead));

        Cast.Join(user, team);

        Assert.Equal(["secret"], Values(user, column, lead));
    }

    [SkippableFact]
    public void Sharing_a_column_opens_neither_other_columns_nor_the_row()
    {
        var (user, column, second) = (Cast.User(), Secured(), Secured());
        var lead = CreateReference("lead", ("subject", "x"), (column, "a"), (second, "b"));
        Share(lead, column, user, read: true);
        Assert.False(Passes(() => As(user).Retrieve("lead", lead.Id, new ColumnSet(column))));

        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Global));

        Assert.Equal(["a"], Values(user, column, lead));
        Assert.Equal([null], Values(user, second, lead));
    }

    [SkippableFact]
    public void Share_is_of_a_secured_column_of_the_row_once_for_a_user_and_by_who_has_what_is_given()
    {
        var (user, other, column) = (User(), User(), Secured());
        var lead = Lead(column, "secret");
        var share = Share(lead, column, user, read: true);
        var row = Read(Table, share);
        Assert.Equal(("lead", "systemuser", true, false), (row["objecttypecode"], row["principalidtype"], row["readaccess"], row["updateaccess"]));

        Assert.Equal(DataverseErrorCode.DuplicateRecord, Fault(() => Share(lead, column, user, update: true)).ErrorCode);
        var unsecured = Fault(() => Service.Create(ShareOf(lead, MetadataOf("subject").MetadataId!.Value, user, true, false)));
        Assert.StartsWith("'lead' has no secured column with the id", unsecured.Message, StringComparison.Ordinal);
        Assert.Contains("principalid", Fault(() => Service.Create(Row(Table, ("objectid", lead), ("attributeid", IdOf(column))))).Message, StringComparison.Ordinal);

        Cast.Grant(
            user,
            ("prvCreatePrincipalObjectAttributeAccess", PrivilegeDepth.Global), ("prvAppendPrincipalObjectAttributeAccess", PrivilegeDepth.Global),
            ("prvAppendToLead", PrivilegeDepth.Global), ("prvAppendToUser", PrivilegeDepth.Global));
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => As(user).Create(ShareOf(lead, IdOf(column), other, false, true))).ErrorCode);
        As(user).Create(ShareOf(lead, IdOf(column), other, true, false));
        Assert.Equal(["secret"], Values(other, column, lead));
    }

    [SkippableFact]
    public void Shares_go_with_the_row_the_user_and_the_security_of_the_column()
    {
        var (user, column) = (User(), Secured());
        EntityReference lead = Lead(column, "a"), second = Lead(column, "b"), third = Lead(column, "c");
        var team = Cast.Team();
        Share(lead, column, user, read: true);
        Share(second, column, team, read: true);
        Share(third, column, user, read: true);

        Service.Delete("lead", lead.Id);
        Assert.Empty(RowsWith(Table, "objectid", lead.Id));
        Service.Delete("team", team.Id);
        Assert.Empty(RowsWith(Table, "objectid", second.Id));

        Secure(column, false);
        Assert.Equal(["c"], Values(user, column, third));
        Secure(column, true);

        Assert.Empty(RowsWith(Table, "objectid", third.Id));
        Assert.Equal([null], Values(user, column, third));
    }

    [SkippableFact]
    public void Columns_of_tables_of_ones_own_are_shared_until_the_table_is_gone()
    {
        Environment.RequireLocal("It makes tables and removes them.");
        var (user, table, other) = (Cast.User(), OwnTable(), OwnTable());
        Cast.Grant(user, ($"prvRead{table}", PrivilegeDepth.Global));
        var column = Secured(table);
        var row = CreateReference(table, ("new_name", "x"), (column, "secret"));
        Secured(other);
        CreateReference(other, ("new_name", "y"));
        var read = new ColumnSet(column);
        Assert.False(As(user).Retrieve(table, row.Id, read).Contains(column));

        var share = Share(row, column, user, read: true);

        Assert.Equal("secret", As(user).Retrieve(table, row.Id, read)[column]);
        Assert.Equal(row, Read(Table, share).GetAttributeValue<EntityReference>("objectid"));
        Service.Execute(new DeleteEntityRequest { LogicalName = table });
        Assert.Empty(RowsWith(Table, "principalid", user.Id));
        Service.Execute(new DeleteEntityRequest { LogicalName = other });
    }

    private EntityReference User()
    {
        var user = Cast.User();
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Global), ("prvWriteLead", PrivilegeDepth.Global));
        return user;
    }

    private EntityReference Lead(string column, string value) => CreateReference("lead", ("subject", "Engines"), (column, value));

    private Guid Share(EntityReference row, string column, EntityReference principal, bool read = false, bool update = false) =>
        Service.Create(ShareOf(row, IdOf(column, row.LogicalName), principal, read, update));

    private static Entity ShareOf(EntityReference row, Guid attribute, EntityReference principal, bool read, bool update) => Row(
        Table, ("objectid", row), ("attributeid", attribute), ("principalid", principal), ("readaccess", read), ("updateaccess", update));

    // The value by Retrieve; that by a query must be the same.
    private object?[] Values(EntityReference user, string column, params EntityReference[] leads) => [.. leads.Select(lead =>
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition("leadid", ConditionOperator.Equal, lead.Id);
        var found = As(user).RetrieveMultiple(query).Entities.Single().GetAttributeValue<object?>(column);
        Assert.Equal(found, As(user).Retrieve("lead", lead.Id, new ColumnSet(true)).GetAttributeValue<object?>(column));
        Assert.Equal(found, As(user).Retrieve("lead", lead.Id, new ColumnSet(column)).GetAttributeValue<object?>(column));
        return found;
    })];

    private string OwnTable()
    {
        var name = "new_t" + Guid.NewGuid().ToString("N")[..12];
        Service.Execute(new CreateEntityRequest
        {
            Entity = new EntityMetadata { SchemaName = name, DisplayName = new Label("Test", 1033), OwnershipType = OwnershipTypes.UserOwned },
            PrimaryAttribute = new StringAttributeMetadata("new_Name") { MaxLength = 100, DisplayName = new Label("Name", 1033) },
        });
        return name;
    }

    private string Secured(string table = "lead")
    {
        var name = "new_s" + Guid.NewGuid().ToString("N")[..12];
        Service.Execute(new CreateAttributeRequest
        {
            EntityName = table,
            Attribute = new StringAttributeMetadata { SchemaName = name, MaxLength = 100, IsSecured = true, DisplayName = new Label("Secret", 1033) },
        });
        return name;
    }

    private void Secure(string column, bool isSecured)
    {
        var metadata = MetadataOf(column);
        metadata.IsSecured = isSecured;
        Service.Execute(new UpdateAttributeRequest { EntityName = "lead", Attribute = metadata, MergeLabels = true });
    }

    private Guid IdOf(string column, string table = "lead") => MetadataOf(column, table).MetadataId!.Value;

    private AttributeMetadata MetadataOf(string column, string table = "lead") => ((RetrieveAttributeResponse)Service.Execute(
        new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = column })).AttributeMetadata;
}

public sealed class SharedColumnInMemory(InMemoryEnvironment environment) : SharedColumnSpecification<InMemoryEnvironment>(environment);

public sealed class SharedColumnOnFile(FileEnvironment environment) : SharedColumnSpecification<FileEnvironment>(environment);

public sealed class SharedColumnLive(LiveEnvironment environment) : SharedColumnSpecification<LiveEnvironment>(environment);

public sealed class SharedColumnOverHttp(OverHttpEnvironment environment) : SharedColumnSpecification<OverHttpEnvironment>(environment);
