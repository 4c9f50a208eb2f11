using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Messages;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-associate-disassociate.</summary>
public sealed class AssociationTests : IDisposable
{
    private readonly PluginOrganization _organization = new();
    private readonly Guid _node;

    public AssociationTests()
    {
        NodeTable.AddTo(_organization);
        _node = NodeTable.Create(_organization.Service, "node");
    }

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Many_to_many_link_is_made_from_either_side_and_found_by_queries()
    {
        Guid first = _organization.Lead("first"), second = _organization.Lead("second");
        _organization.Service.Associate(NodeTable.Name, _node, new Relationship(NodeTable.Leads), [new EntityReference("lead", first)]);
        _organization.Service.Associate("lead", second, new Relationship(NodeTable.Leads), [new EntityReference(NodeTable.Name, _node)]);

        Assert.Equal(["first", "second"], Linked());

        _organization.Service.Disassociate("lead", first, new Relationship(NodeTable.Leads), [new EntityReference(NodeTable.Name, _node)]);
        Assert.Equal(["second"], Linked());
    }

    [Fact]
    public void Second_link_of_the_same_rows_is_refused_and_undoes_the_first_of_its_request()
    {
        Guid first = _organization.Lead("first"), second = _organization.Lead("second");
        _organization.Service.Associate(NodeTable.Name, _node, new Relationship(NodeTable.Leads), [new EntityReference("lead", first)]);

        var fault = PluginOrganization.Fault(() => _organization.Service.Associate(
            NodeTable.Name, _node, new Relationship(NodeTable.Leads), [new EntityReference("lead", second), new EntityReference("lead", first)]));

        Assert.Equal(DataverseErrorCode.DuplicateRecord, fault.Detail.ErrorCode);
        Assert.Equal(["first"], Linked());
    }

    [Fact]
    public void Disassociate_does_nothing_when_there_is_no_link()
    {
        _organization.Service.Disassociate(NodeTable.Name, _node, new Relationship(NodeTable.Leads), [new EntityReference("lead", _organization.Lead())]);

        Assert.Empty(Linked());
    }

    [Fact]
    public void Delete_of_either_row_removes_the_link()
    {
        var lead = _organization.Lead();
        _organization.Service.Associate(NodeTable.Name, _node, new Relationship(NodeTable.Leads), [new EntityReference("lead", lead)]);

        _organization.Service.Delete("lead", lead);

        Assert.Equal(0, _organization.Count("new_node_lead"));
    }

    [Fact]
    public void One_to_many_link_sets_the_lookup_of_the_child_and_runs_its_update_steps()
    {
        var updates = 0;
        _organization.Step("Update", NodeTable.Name, 40, _ => updates++, filter: "new_customerid");
        var account = _organization.Service.Create(new Entity("account") { ["name"] = "A" });

        _organization.Service.Associate("account", account, new Relationship(NodeTable.Customer), [new EntityReference(NodeTable.Name, _node)]);
        Assert.Equal(account, _organization.Read(NodeTable.Name, _node).GetAttributeValue<EntityReference>("new_customerid").Id);

        _organization.Service.Disassociate("account", account, new Relationship(NodeTable.Customer), [new EntityReference(NodeTable.Name, _node)]);
        Assert.False(_organization.Read(NodeTable.Name, _node).Contains("new_customerid"));
        Assert.Equal(2, updates);
    }

    [Fact]
    public void Reflexive_link_follows_the_role_of_the_target()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.relationship.primaryentityrole
        var below = NodeTable.Create(_organization.Service, "below");
        _organization.Service.Associate(NodeTable.Name, _node, new Relationship(NodeTable.Parent) { PrimaryEntityRole = EntityRole.Referenced }, [new EntityReference(NodeTable.Name, below)]);
        Assert.Equal(_node, _organization.Read(NodeTable.Name, below).GetAttributeValue<EntityReference>("new_parentid").Id);

        var under = NodeTable.Create(_organization.Service, "under");
        _organization.Service.Associate(NodeTable.Name, under, new Relationship(NodeTable.Parent) { PrimaryEntityRole = EntityRole.Referencing }, [new EntityReference(NodeTable.Name, below)]);
        Assert.Equal(below, _organization.Read(NodeTable.Name, under).GetAttributeValue<EntityReference>("new_parentid").Id);
    }

    [Fact]
    public void Link_to_a_missing_row_or_through_an_unknown_relationship_is_refused()
    {
        var nobody = new EntityReferenceCollection { new EntityReference("lead", Guid.NewGuid()) };

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, PluginOrganization.Fault(() => _organization.Service.Associate(NodeTable.Name, _node, new Relationship(NodeTable.Leads), nobody)).Detail.ErrorCode);
        PluginOrganization.Fault(() => _organization.Service.Associate(NodeTable.Name, _node, new Relationship("new_nothing"), nobody));
        PluginOrganization.Fault(() => _organization.Service.Associate("account", _node, new Relationship(NodeTable.Leads), nobody));
        Assert.Equal(0, _organization.Count("new_node_lead"));
    }

    [Fact]
    public void Associate_step_sees_relationship_and_rows()
    {
        IPluginExecutionContext? seen = null;
        _organization.Step("Associate", null, 20, services => seen = PluginOrganization.ContextOf(services));
        var lead = _organization.Lead();

        _organization.Service.Associate(NodeTable.Name, _node, new Relationship(NodeTable.Leads), [new EntityReference("lead", lead)]);

        Assert.Equal(NodeTable.Leads, ((Relationship)seen!.InputParameters["Relationship"]).SchemaName);
        Assert.Equal(lead, ((EntityReferenceCollection)seen.InputParameters["RelatedEntities"])[0].Id);
    }

    private List<string> Linked()
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject"), Orders = { new OrderExpression("subject", OrderType.Ascending) } };
        query.AddLink("new_node_lead", "leadid", "leadid").AddLink(NodeTable.Name, "new_nodeid", "new_nodeid").LinkCriteria.AddCondition("new_nodeid", ConditionOperator.Equal, _node);
        return [.. System.Linq.Enumerable.Select(_organization.Service.RetrieveMultiple(query).Entities, lead => (string)lead["subject"])];
    }
}
