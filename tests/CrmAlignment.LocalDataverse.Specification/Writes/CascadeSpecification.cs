using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.</summary>
[Capability("Writes", "Cascades of delete and assign")]
public abstract class CascadeSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Delete_takes_children_of_children_along_and_runs_their_steps()
    {
        // XrmMockup #10.
        var service = NodeTable.In(Environment);
        var deleted = new List<Guid>();
        Plugins.Step("Delete", NodeTable.Name, 40, services => deleted.Add(ContextOf(services).PrimaryEntityId));
        EntityReference root = service.Node("root"), other = service.Node("other");
        var child = service.Node("child", ("tst_parentid", root));
        var leaf = service.Node("leaf", ("tst_parentid", child));

        service.Delete(NodeTable.Name, root.Id);

        Assert.Equal([leaf.Id, child.Id, root.Id], deleted);
        Assert.Equal([other.Id], Existing(root, child, leaf, other));
    }

    [SkippableFact]
    public void Delete_keeps_everything_when_the_step_of_a_child_throws()
    {
        var service = NodeTable.In(Environment);
        var root = service.Node("root");
        var child = service.Node("child", ("tst_parentid", root));
        Plugins.Step("Delete", NodeTable.Name, 20, $"when {{Id}} == {child.Id}: fail Keep it.");

        Assert.Equal("Keep it.", Fault(() => service.Delete(NodeTable.Name, root.Id)).Message);
        Assert.Equal(2, Existing(root, child).Length);
    }

    [SkippableFact]
    public void Delete_ends_when_rows_are_each_others_parents()
    {
        var service = NodeTable.In(Environment);
        var first = service.Node("first");
        var second = service.Node("second", ("tst_parentid", first));
        service.Update(new Entity(NodeTable.Name, first.Id) { ["tst_parentid"] = second });

        service.Delete(NodeTable.Name, first.Id);

        Assert.Empty(Existing(first, second));
    }

    [SkippableFact]
    public void Delete_refuses_a_chain_longer_than_the_stack_and_keeps_all()
    {
        var service = NodeTable.In(Environment);
        EntityReference root = service.Node("0"), last = root;
        for (var index = 0; index < 300; index++)
        {
            last = service.Node("n", ("tst_parentid", last));
        }

        Fault(() => service.Delete(NodeTable.Name, root.Id));

        Assert.Equal(2, Existing(root, last).Length);
    }

    [SkippableFact]
    public void Delete_unlinks_children_of_a_referential_relationship()
    {
        var service = NodeTable.In(Environment);
        var account = CreateReference("account", ("name", "A"));
        var node = service.Node("node", ("tst_accountid", account));
        var before = Read(NodeTable.Name, node.Id).RowVersion;

        service.Delete("account", account.Id);

        Assert.False(Read(NodeTable.Name, node.Id).Contains("tst_accountid"));
        Assert.NotEqual(before, Read(NodeTable.Name, node.Id).RowVersion);
    }

    [SkippableFact]
    public void Delete_is_refused_when_the_relationship_restricts_and_a_child_exists()
    {
        var service = NodeTable.In(Environment);
        var contact = CreateReference("contact", ("lastname", "C"));
        var node = service.Node("node", ("tst_contactid", contact));

        // CannotDeleteDueToAssociation, https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
        Assert.Equal(DataverseErrorCode.CannotDeleteDueToAssociation, Fault(() => service.Delete("contact", contact.Id)).ErrorCode);

        service.Delete(NodeTable.Name, node.Id);
        service.Delete("contact", contact.Id);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("contact", contact.Id)).ErrorCode);
    }

    [Fact]
    public void Delete_of_a_lead_takes_its_activities_and_notes_along()
    {
        var lead = new EntityReference("lead", Lead());
        var task = CreateReference("task", ("subject", "call"), ("regardingobjectid", lead));
        var note = CreateReference("annotation", ("subject", "note"), ("objectid", lead));

        Service.Delete("lead", lead.Id);

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("task", task.Id)).ErrorCode);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("activitypointer", task.Id)).ErrorCode);
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read("annotation", note.Id)).ErrorCode);
    }

    [Fact]
    public void Second_delete_of_a_row_is_refused()
    {
        var lead = Lead();
        Service.Delete("lead", lead);

        Assert.Equal($"Lead With Id = {lead} Does Not Exist", Fault(() => Service.Delete("lead", lead)).Message);
    }

    [SkippableTheory]
    [InlineData("Cascade", true, true, true)]
    [InlineData("Active", true, true, false)]
    [InlineData("UserOwned", true, false, true)]
    [InlineData("NoCascade", false, false, false)]
    public void Assign_gives_children_the_new_owner_as_the_relationship_says(string cascade, bool own, bool foreign, bool inactive)
    {
        var service = NodeTable.In(Environment);
        EntityReference former = User(), other = User(), heir = User();
        var root = service.Node("root", ("ownerid", former));
        var column = NodeTable.LookupOf(cascade);
        EntityReference[] children =
        [
            service.Node("own", (column, root), ("ownerid", former)),
            service.Node("foreign", (column, root), ("ownerid", other)),
            service.Node("inactive", (column, root), ("ownerid", former)),
        ];
        service.Update(new Entity(NodeTable.Name, children[2].Id) { ["statecode"] = new OptionSetValue(1) });

        service.Execute(new AssignRequest { Target = root, Assignee = heir });

        Assert.Equal(heir.Id, OwnerOf(root));
        Assert.Equal(
            [(own ? heir : former).Id, (foreign ? heir : other).Id, (inactive ? heir : former).Id],
            children.Select(OwnerOf));
    }

    [SkippableFact]
    public void Update_of_the_owner_goes_down_a_chain_of_parents_and_ends_in_a_circle()
    {
        var service = NodeTable.In(Environment);
        var heir = User();
        var root = service.Node("root");
        var child = service.Node("child", ("tst_parentid", root));
        var leaf = service.Node("leaf", ("tst_parentid", child));
        service.Update(new Entity(NodeTable.Name, root.Id) { ["tst_parentid"] = leaf });

        service.Update(new Entity(NodeTable.Name, root.Id) { ["ownerid"] = heir });

        Assert.Equal([heir.Id, heir.Id, heir.Id], new[] { root, child, leaf }.Select(OwnerOf));
    }

    [SkippableFact]
    public void Assign_of_a_lead_gives_its_activities_the_new_owner_once()
    {
        Environment.RequireLocal("a user is created");
        var lead = new EntityReference("lead", Lead());
        var task = CreateReference("task", ("subject", "call"), ("regardingobjectid", lead));
        Plugins.Step("Update", "task", 40, "note {Message} {Target.ownerid}");
        var heir = User();

        Service.Execute(new AssignRequest { Target = lead, Assignee = heir });

        Assert.Equal(heir.Id, OwnerOf(task));
        Assert.Equal(heir.Id, Read("activitypointer", task.Id).GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Single(Plugins.Notes);
    }

    private EntityReference User()
    {
        var organization = Environment.RequireLocal("a user is created").Organization;
        return CreateReference(
            "systemuser",
            ("lastname", "User"),
            ("domainname", Guid.NewGuid().ToString()),
            ("businessunitid", new EntityReference("businessunit", organization.RootBusinessUnitId)));
    }

    private Guid OwnerOf(EntityReference row) => Read(row.LogicalName, row.Id).GetAttributeValue<EntityReference>("ownerid").Id;

    private Guid[] Existing(params EntityReference[] nodes)
    {
        var query = new QueryExpression(NodeTable.Name);
        query.Criteria.AddCondition("tst_nodeid", ConditionOperator.In, [.. nodes.Select(node => (object)node.Id)]);
        return [.. Service.RetrieveMultiple(query).Entities.Select(node => node.Id)];
    }
}

public sealed class CascadesInMemory(InMemoryEnvironment environment) : CascadeSpecification<InMemoryEnvironment>(environment);

public sealed class CascadesOnFile(FileEnvironment environment) : CascadeSpecification<FileEnvironment>(environment);

public sealed class CascadesLive(LiveEnvironment environment) : CascadeSpecification<LiveEnvironment>(environment);

public sealed class CascadesOverHttp(OverHttpEnvironment environment) : CascadeSpecification<OverHttpEnvironment>(environment);
