using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/configure-entity-relationship-cascading-behavior.</summary>
public sealed class CascadeTests : IDisposable
{
    private readonly PluginOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Delete_takes_children_of_children_along_and_runs_their_steps()
    {
        NodeTable.AddTo(_organization);
        var deleted = new List<Guid>();
        _organization.Step("Delete", NodeTable.Name, 40, services => deleted.Add(PluginOrganization.ContextOf(services).PrimaryEntityId));
        var root = NodeTable.Create(_organization.Service, "root");
        var child = NodeTable.Create(_organization.Service, "child", root);
        var leaf = NodeTable.Create(_organization.Service, "leaf", child);
        var other = NodeTable.Create(_organization.Service, "other");

        _organization.Service.Delete(NodeTable.Name, root);

        Assert.Equal([leaf, child, root], deleted);
        Assert.Equal(other, Assert.Single(Ids()));
    }

    [Fact]
    public void Delete_keeps_everything_when_the_step_of_a_child_throws()
    {
        NodeTable.AddTo(_organization);
        var root = NodeTable.Create(_organization.Service, "root");
        var child = NodeTable.Create(_organization.Service, "child", root);
        _organization.Step("Delete", NodeTable.Name, 20, services =>
        {
            if (PluginOrganization.ContextOf(services).PrimaryEntityId == child)
            {
                throw new InvalidPluginExecutionException("Keep it.");
            }
        });

        Assert.Equal("Keep it.", PluginOrganization.Fault(() => _organization.Service.Delete(NodeTable.Name, root)).Detail.Message);
        Assert.Equal(2, Ids().Count);
    }

    [Fact]
    public void Delete_ends_when_rows_are_each_others_parents()
    {
        NodeTable.AddTo(_organization);
        var first = NodeTable.Create(_organization.Service, "first");
        var second = NodeTable.Create(_organization.Service, "second", first);
        _organization.Service.Update(new Entity(NodeTable.Name, first) { ["new_parentid"] = new EntityReference(NodeTable.Name, second) });

        _organization.Service.Delete(NodeTable.Name, first);

        Assert.Empty(Ids());
    }

    [Fact]
    public void Delete_refuses_a_chain_longer_than_the_stack_and_keeps_all()
    {
        NodeTable.AddTo(_organization);
        var root = NodeTable.Create(_organization.Service, "0");
        var last = root;
        for (var index = 0; index < 300; index++)
        {
            last = NodeTable.Create(_organization.Service, "n", last);
        }

        PluginOrganization.Fault(() => _organization.Service.Delete(NodeTable.Name, root));

        Assert.Equal(301, Ids().Count);
    }

    [Fact]
    public void Delete_unlinks_children_of_a_referential_relationship()
    {
        NodeTable.AddTo(_organization, customer: CascadeSettings.Referential);
        var account = _organization.Service.Create(new Entity("account") { ["name"] = "A" });
        var node = NodeTable.Create(_organization.Service, "node", account: account);
        var before = _organization.Read(NodeTable.Name, node).RowVersion;

        _organization.Service.Delete("account", account);

        Assert.False(_organization.Read(NodeTable.Name, node).Contains("new_customerid"));
        Assert.NotEqual(before, _organization.Read(NodeTable.Name, node).RowVersion);
    }

    [Fact]
    public void Delete_is_refused_when_the_relationship_restricts_and_a_child_exists()
    {
        NodeTable.AddTo(_organization, customer: CascadeSettings.Restricted);
        var account = _organization.Service.Create(new Entity("account") { ["name"] = "A" });
        var node = NodeTable.Create(_organization.Service, "node", account: account);

        // CannotDeleteDueToAssociation, https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
        Assert.Equal(DataverseErrorCode.CannotDeleteDueToAssociation, PluginOrganization.Fault(() => _organization.Service.Delete("account", account)).Detail.ErrorCode);

        _organization.Service.Delete(NodeTable.Name, node);
        _organization.Service.Delete("account", account);
        Assert.Equal(0, _organization.Count("account"));
    }

    [Fact]
    public void Delete_of_a_lead_takes_its_tasks_and_notes_along()
    {
        var lead = _organization.Lead();
        _organization.Service.Create(new Entity("task") { ["subject"] = "call", ["regardingobjectid"] = new EntityReference("lead", lead) });
        _organization.Service.Create(new Entity("annotation") { ["subject"] = "note", ["objectid"] = new EntityReference("lead", lead) });

        _organization.Service.Delete("lead", lead);

        Assert.Equal(0, _organization.Count("task"));
        Assert.Equal(0, _organization.Count("activitypointer"));
        Assert.Equal(0, _organization.Count("annotation"));
    }

    [Theory]
    [InlineData(CascadeType.Cascade, true, true, true)]
    [InlineData(CascadeType.Active, true, true, false)]
    [InlineData(CascadeType.UserOwned, true, false, true)]
    [InlineData(CascadeType.NoCascade, false, false, false)]
    public void Assign_gives_children_the_new_owner_as_the_relationship_says(CascadeType cascade, bool own, bool foreign, bool inactive)
    {
        NodeTable.AddTo(_organization, CascadeSettings.Referential with { Assign = cascade });
        Guid former = _organization.User("Former"), other = _organization.User("Other"), heir = _organization.User("Heir");
        var root = NodeTable.Create(_organization.Service, "root");
        Guid[] children = [NodeTable.Create(_organization.Service, "own", root), NodeTable.Create(_organization.Service, "foreign", root), NodeTable.Create(_organization.Service, "inactive", root)];
        foreach (var (node, owner) in new[] { (children[0], former), (children[1], other), (children[2], former) })
        {
            _organization.Service.Update(new Entity(NodeTable.Name, node) { ["ownerid"] = new EntityReference("systemuser", owner) });
        }

        _organization.Service.Update(new Entity(NodeTable.Name, children[2]) { ["statecode"] = new OptionSetValue(1) });
        SetOwnerQuietly(root, former);

        _organization.Service.Execute(new AssignRequest { Target = new EntityReference(NodeTable.Name, root), Assignee = new EntityReference("systemuser", heir) });

        Assert.Equal(heir, OwnerOf(root));
        Assert.Equal([own ? heir : former, foreign ? heir : other, inactive ? heir : former], Array.ConvertAll(children, OwnerOf));
    }

    [Fact]
    public void Update_of_the_owner_goes_down_a_chain_of_parents()
    {
        NodeTable.AddTo(_organization);
        var heir = _organization.User("Heir");
        var root = NodeTable.Create(_organization.Service, "root");
        var child = NodeTable.Create(_organization.Service, "child", root);
        var leaf = NodeTable.Create(_organization.Service, "leaf", child);

        _organization.Service.Update(new Entity(NodeTable.Name, root) { ["ownerid"] = new EntityReference("systemuser", heir) });

        Assert.Equal([heir, heir, heir], new[] { OwnerOf(root), OwnerOf(child), OwnerOf(leaf) });
    }

    [Fact]
    public void Share_and_its_end_go_down_a_parental_chain_even_in_a_circle()
    {
        NodeTable.AddTo(_organization);
        var root = NodeTable.Create(_organization.Service, "root");
        var leaf = NodeTable.Create(_organization.Service, "leaf", NodeTable.Create(_organization.Service, "child", root));
        _organization.Service.Update(new Entity(NodeTable.Name, root) { ["new_parentid"] = new EntityReference(NodeTable.Name, leaf) });
        var reader = _organization.User("Reader");
        _organization.GiveRole(reader, _organization.Role(("prvReadnew_node", 1)));
        var all = new QueryExpression(NodeTable.Name);

        _organization.Service.Execute(new GrantAccessRequest { Target = new EntityReference(NodeTable.Name, root), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", reader), AccessMask = AccessRights.ReadAccess } });
        Assert.Equal(3, _organization.Local.ServiceFor(reader).RetrieveMultiple(all).Entities.Count);

        _organization.Service.Execute(new RevokeAccessRequest { Target = new EntityReference(NodeTable.Name, root), Revokee = new EntityReference("systemuser", reader) });
        Assert.Empty(_organization.Local.ServiceFor(reader).RetrieveMultiple(all).Entities);
    }

    private List<Guid> Ids()
    {
        using var transaction = _organization.Local.Engine.Store.BeginRead();
        return [.. transaction.Find(NodeTable.Name, new Dictionary<string, object?>())];
    }

    private Guid OwnerOf(Guid node) => _organization.Read(NodeTable.Name, node).GetAttributeValue<EntityReference>("ownerid").Id;

    // Without the cascade under test.
    private void SetOwnerQuietly(Guid node, Guid owner)
    {
        using var transaction = _organization.Local.Engine.Store.BeginWrite();
        transaction.Update(NodeTable.Name, node, new Dictionary<string, object?> { ["ownerid"] = new RowReference("systemuser", owner) });
        transaction.Commit();
    }
}
