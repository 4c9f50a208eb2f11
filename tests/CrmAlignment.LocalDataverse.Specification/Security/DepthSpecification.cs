using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/power-platform/admin/security-roles-privileges#security-role-privileges: how far a privilege reaches.</summary>
[Capability("Security", "Depths")]
public abstract class DepthSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableTheory]
    [InlineData(PrivilegeDepth.Basic, true, false, false, false)]
    [InlineData(PrivilegeDepth.Local, true, true, false, false)]
    [InlineData(PrivilegeDepth.Deep, true, true, true, false)]
    [InlineData(PrivilegeDepth.Global, true, true, true, true)]
    public void Read_write_and_delete_reach_own_rows_the_unit_the_units_below_or_all(PrivilegeDepth depth, params bool[] expected)
    {
        var (user, leads) = UserBetweenUnits();
        Cast.Grant(user, ("prvReadLead", depth), ("prvWriteLead", depth), ("prvDeleteLead", depth));

        Assert.Equal(expected, Finds(user, leads));
        Assert.Equal(expected, leads.Select(lead => Reads(user, lead)));
        Assert.Equal(expected, leads.Select(lead => Writes(user, lead)));
        Assert.Equal(expected, leads.Select(lead => Passes(() => As(user).Delete("lead", lead.Id))));
    }

    [SkippableTheory]
    [InlineData(PrivilegeDepth.Basic, 1)]
    [InlineData(PrivilegeDepth.Local, 2)]
    [InlineData(PrivilegeDepth.Deep, 3)]
    [InlineData(PrivilegeDepth.Global, 4)]
    public void Aggregate_counts_only_rows_that_the_depth_reaches(PrivilegeDepth depth, int expected)
    {
        var (user, leads) = UserBetweenUnits();
        Cast.Grant(user, ("prvReadLead", depth));
        var ids = string.Concat(leads.Select(lead => $"<value>{lead.Id}</value>"));

        var count = As(user).RetrieveMultiple(new FetchExpression(
            $"<fetch aggregate='true'><entity name='lead'><attribute name='leadid' alias='n' aggregate='count'/><filter><condition attribute='leadid' operator='in'>{ids}</condition></filter></entity></fetch>"));

        Assert.Equal(expected, ((AliasedValue)count.Entities[0]["n"]).Value);
    }

    [SkippableFact]
    public void Greatest_depth_of_several_roles_counts()
    {
        var (user, leads) = UserBetweenUnits();
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic));
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Local));

        Assert.Equal([true, true, false, false], Finds(user, leads));
    }

    [SkippableFact]
    public void Row_beyond_the_depth_is_refused_with_the_right_that_is_missing()
    {
        var (user, leads) = UserBetweenUnits();
        Cast.Grant(user, ("prvWriteLead", PrivilegeDepth.Basic));

        var fault = Fault(() => As(user).Update(new Entity("lead", leads[1].Id) { ["subject"] = "x" }));

        // https://learn.microsoft.com/troubleshoot/power-platform/dataverse/user-permissions/client-errors
        Assert.Equal(DataverseErrorCode.AccessDenied, fault.ErrorCode);
        Assert.Equal($"Principal with id {user.Id} does not have WriteAccess right(s) for record with id {leads[1].Id} of entity lead", fault.Message);
    }

    [SkippableFact]
    public void Row_is_created_for_another_owner_only_as_far_as_create_and_assign_reach()
    {
        var unit = Cast.Unit("Unit");
        var (user, colleague, above) = (Cast.User(unit), Cast.User(unit), Cast.User());
        Cast.Grant(user, ("prvCreateLead", PrivilegeDepth.Local), ("prvAssignLead", PrivilegeDepth.Local), ("prvReadLead", PrivilegeDepth.Local));

        Assert.True(Passes(() => As(user).Create(Row("lead", ("subject", "x"), ("lastname", "y"), ("ownerid", colleague)))));
        Assert.False(Passes(() => As(user).Create(Row("lead", ("subject", "x"), ("lastname", "y"), ("ownerid", above)))));
    }

    [SkippableFact]
    public void Rows_of_a_linked_table_are_hidden_as_far_as_its_own_privilege_reaches()
    {
        var user = Cast.User();
        var mine = CreateReference("account", ("name", "mine"), ("ownerid", user));
        var theirs = CreateReference("account", ("name", "theirs"));
        var ofMine = Create("contact", ("lastname", "of mine"), ("parentcustomerid", mine));
        var ofTheirs = Create("contact", ("lastname", "of theirs"), ("parentcustomerid", theirs));
        Cast.Grant(user, ("prvReadContact", PrivilegeDepth.Global), ("prvReadAccount", PrivilegeDepth.Basic));
        var query = new QueryExpression("contact");
        query.Criteria.AddCondition("contactid", ConditionOperator.In, ofMine, ofTheirs);
        var link = query.AddLink("account", "parentcustomerid", "accountid");
        link.EntityAlias = "a";
        link.Columns = new ColumnSet("name");

        Assert.Equal(ofMine, Assert.Single(As(user).RetrieveMultiple(query).Entities).Id);

        link.JoinOperator = JoinOperator.LeftOuter;
        var rows = As(user).RetrieveMultiple(query).Entities;
        Assert.Equal(2, rows.Count);
        Assert.Equal(ofMine, Assert.Single(rows, row => row.Contains("a.name")).Id);
    }

    [SkippableFact]
    public void Query_on_a_linked_table_without_its_read_privilege_is_refused()
    {
        var user = Cast.User();
        Cast.Grant(user, ("prvReadContact", PrivilegeDepth.Global));
        var query = new QueryExpression("contact");
        query.AddLink("account", "parentcustomerid", "accountid");

        var fault = Fault(() => As(user).RetrieveMultiple(query));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvReadAccount", fault.Message, StringComparison.Ordinal);
    }

    // A user of a unit between a parent and a child unit; leads of the user, of a colleague, of the child and of the parent unit.
    private (EntityReference User, EntityReference[] Leads) UserBetweenUnits()
    {
        var unit = Cast.Unit("Middle");
        var user = Cast.User(unit);
        EntityReference[] owners = [user, Cast.User(unit), Cast.User(Cast.Unit("Child", unit)), Cast.User()];
        return (user, Array.ConvertAll(owners, owner => Lead(owner)));
    }
}

public sealed class DepthsInMemory(InMemoryEnvironment environment) : DepthSpecification<InMemoryEnvironment>(environment);

public sealed class DepthsOnFile(FileEnvironment environment) : DepthSpecification<FileEnvironment>(environment);

public sealed class DepthsLive(LiveEnvironment environment) : DepthSpecification<LiveEnvironment>(environment);

public sealed class DepthsOverHttp(OverHttpEnvironment environment) : DepthSpecification<OverHttpEnvironment>(environment);
