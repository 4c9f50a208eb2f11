using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Messages;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Security;

/// <summary>Which right each request asks for: https://learn.microsoft.com/power-platform/admin/security-roles-privileges#privileges.</summary>
public sealed class RightTests : IDisposable
{
    private readonly PluginOrganization _organization = new();
    private readonly Guid _user;
    private readonly Guid _node;
    private readonly Guid _lead;

    public RightTests()
    {
        NodeTable.AddTo(_organization);
        _user = _organization.User("Caller");
        _node = NodeTable.Create(_organization.Service, "node");
        _lead = _organization.Lead();
    }

    private IOrganizationService Service => _organization.Local.ServiceFor(_user);

    public void Dispose() => _organization.Dispose();

    [Theory]
    [InlineData("prvCreatenew_node", "create")]
    [InlineData("prvReadnew_node", "retrieve")]
    [InlineData("prvReadnew_node", "query")]
    [InlineData("prvWritenew_node", "update")]
    [InlineData("prvDeletenew_node", "delete")]
    [InlineData("prvAssignnew_node", "assign")]
    [InlineData("prvSharenew_node", "share")]
    [InlineData("prvAppendnew_node", "set lookup")]
    [InlineData("prvAppendToAccount", "set lookup")]
    [InlineData("prvAppendnew_node", "associate")]
    [InlineData("prvAppendToLead", "associate")]
    public void Request_is_refused_without_its_privilege_and_passes_with_all(string privilege, string request)
    {
        (string, int)[] all =
        [
            ("prvCreatenew_node", 8), ("prvReadnew_node", 8), ("prvWritenew_node", 8), ("prvDeletenew_node", 8), ("prvAssignnew_node", 8),
            ("prvSharenew_node", 8), ("prvAppendnew_node", 8), ("prvAppendToAccount", 8), ("prvAppendToLead", 8), ("prvReadAccount", 8),
        ];
        var account = _organization.Service.Create(new Entity("account") { ["name"] = "A" });
        _organization.GiveRole(_user, _organization.Role(Array.FindAll(all, granted => granted.Item1 != privilege)));

        var fault = PluginOrganization.Fault(() => Send(request, account));
        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.Detail.ErrorCode);
        Assert.Contains(privilege, fault.Detail.Message, StringComparison.Ordinal);

        _organization.GiveRole(_user, _organization.Role((privilege, 8)));
        Send(request, account);
    }

    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    [InlineData(8, true, true)]
    public void Write_and_delete_reach_as_far_as_the_depth(int depth, bool colleague, bool above)
    {
        var unit = _organization.BusinessUnit("Unit");
        var user = _organization.User("In the unit", unit);
        Guid[] rows = [Lead(user), Lead(_organization.User("Colleague", unit)), Lead(_organization.User("Above"))];
        _organization.GiveRole(user, _organization.Role(("prvWriteLead", depth), ("prvDeleteLead", depth)));
        var service = _organization.Local.ServiceFor(user);

        foreach (var (row, allowed) in new[] { (rows[0], true), (rows[1], colleague), (rows[2], above) })
        {
            Assert.Equal(allowed, Passes(() => service.Update(new Entity("lead", row) { ["subject"] = "x" })));
            Assert.Equal(allowed, Passes(() => service.Delete("lead", row)));
        }
    }

    [Theory]
    [InlineData(AccessRights.ReadAccess, false, false)]
    [InlineData(AccessRights.ReadAccess | AccessRights.WriteAccess, true, false)]
    [InlineData(AccessRights.DeleteAccess, false, true)]
    public void Share_gives_the_rights_it_names_and_no_others(AccessRights mask, bool writes, bool deletes)
    {
        _organization.GiveRole(_user, _organization.Role(("prvReadLead", 1), ("prvWriteLead", 1), ("prvDeleteLead", 1)));
        _organization.Service.Execute(new GrantAccessRequest { Target = new EntityReference("lead", _lead), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", _user), AccessMask = mask } });

        Assert.Equal(writes, Passes(() => Service.Update(new Entity("lead", _lead) { ["subject"] = "x" })));
        Assert.Equal(deletes, Passes(() => Service.Delete("lead", _lead)));
    }

    [Fact]
    public void Share_counts_only_for_who_has_the_privilege_at_some_depth()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning
        _organization.GiveRole(_user, _organization.Role(("prvReadLead", 1)));
        _organization.Service.Execute(new GrantAccessRequest { Target = new EntityReference("lead", _lead), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", _user), AccessMask = AccessRights.WriteAccess } });

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, PluginOrganization.Fault(() => Service.Update(new Entity("lead", _lead) { ["subject"] = "x" })).Detail.ErrorCode);
    }

    [Fact]
    public void Link_hides_rows_of_the_linked_table_that_the_caller_may_not_read()
    {
        var mine = _organization.Service.Create(new Entity("account") { ["name"] = "mine", ["ownerid"] = new EntityReference("systemuser", _user) });
        var theirs = _organization.Service.Create(new Entity("account") { ["name"] = "theirs" });
        var first = NodeTable.Create(_organization.Service, "of mine", account: mine);
        NodeTable.Create(_organization.Service, "of theirs", account: theirs);
        _organization.GiveRole(_user, _organization.Role(("prvReadnew_node", 8), ("prvReadAccount", 1)));
        var query = new QueryExpression(NodeTable.Name) { ColumnSet = new ColumnSet("new_name") };
        var link = query.AddLink("account", "new_customerid", "accountid");
        link.EntityAlias = "a";
        link.Columns = new ColumnSet("name");

        Assert.Equal(first, Assert.Single(Service.RetrieveMultiple(query).Entities).Id);

        link.JoinOperator = JoinOperator.LeftOuter;
        var rows = Service.RetrieveMultiple(query).Entities;
        Assert.Equal(3, rows.Count);
        Assert.Single(rows, row => row.Contains("a.name"));
    }

    [Fact]
    public void Aggregate_counts_only_rows_that_the_caller_may_read()
    {
        Lead(_user);
        _organization.GiveRole(_user, _organization.Role(("prvReadLead", 1)));

        var count = Service.RetrieveMultiple(new FetchExpression("<fetch aggregate='true'><entity name='lead'><attribute name='leadid' alias='n' aggregate='count'/></entity></fetch>"));

        Assert.Equal(1, ((AliasedValue)count.Entities[0]["n"]).Value);
    }

    [Theory]
    [InlineData("systemuserroles")]
    [InlineData("roleprivileges")]
    [InlineData("principalobjectaccess")]
    [InlineData("privilege")]
    public void Rows_that_grant_access_cannot_be_written_by_who_is_no_administrator(string table)
    {
        Assert.Equal(DataverseErrorCode.NotSupported, PluginOrganization.Fault(() => Service.Create(new Entity(table))).Detail.ErrorCode);
    }

    [Fact]
    public void Disabled_user_is_refused()
    {
        _organization.Service.Update(new Entity("systemuser", _user) { ["isdisabled"] = true });

        Assert.Equal(DataverseErrorCode.UserNotEnabled, PluginOrganization.Fault(() => Service.Execute(new WhoAmIRequest())).Detail.ErrorCode);
    }

    private static bool Passes(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is DataverseErrorCode.AccessDenied)
        {
            return false;
        }
    }

    private Guid Lead(Guid owner) => _organization.Service.Create(new Entity("lead") { ["subject"] = "s", ["lastname"] = "l", ["ownerid"] = new EntityReference("systemuser", owner) });

    private void Send(string request, Guid account)
    {
        switch (request)
        {
            case "create":
                NodeTable.Create(Service, "mine");
                break;
            case "retrieve":
                Service.Retrieve(NodeTable.Name, _node, new ColumnSet("new_name"));
                break;
            case "query":
                Service.RetrieveMultiple(new QueryExpression(NodeTable.Name));
                break;
            case "update":
                Service.Update(new Entity(NodeTable.Name, _node) { ["new_name"] = "x" });
                break;
            case "delete":
                Service.Delete(NodeTable.Name, _node);
                break;
            case "assign":
                Service.Execute(new AssignRequest { Target = new EntityReference(NodeTable.Name, _node), Assignee = new EntityReference("systemuser", _user) });
                break;
            case "share":
                Service.Execute(new GrantAccessRequest { Target = new EntityReference(NodeTable.Name, _node), PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", _user), AccessMask = AccessRights.ReadAccess } });
                break;
            case "set lookup":
                Service.Update(new Entity(NodeTable.Name, _node) { ["new_customerid"] = new EntityReference("account", account) });
                break;
            default:
                Service.Associate(NodeTable.Name, _node, new Relationship(NodeTable.Leads), [new EntityReference("lead", _lead)]);
                break;
        }
    }
}
