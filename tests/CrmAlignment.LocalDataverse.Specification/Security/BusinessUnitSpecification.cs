using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>https://learn.microsoft.com/power-platform/admin/create-edit-business-units#change-the-business-unit-for-a-user.</summary>
[Capability("Security", "Business units")]
public abstract class BusinessUnitSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void User_who_moves_to_another_unit_loses_the_roles_and_takes_the_rows_along()
    {
        var (from, to) = (Cast.Unit("From"), Cast.Unit("To"));
        var user = Cast.User(from);
        var lead = Lead(user);
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic));
        Assert.True(Reads(user, lead));

        Service.Update(new Entity("systemuser", user.Id) { ["businessunitid"] = new EntityReference("businessunit", to) });

        Assert.False(Reads(user, lead));
        Assert.Equal(to, Read("lead", lead.Id).GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [SkippableFact]
    public void SetBusinessSystemUser_moves_the_user_and_gives_the_rows_to_the_heir()
    {
        var to = Cast.Unit("To");
        var (user, heir) = (Cast.User(), Cast.User());
        var lead = Lead(user);

        Service.Execute(new SetBusinessSystemUserRequest { UserId = user.Id, BusinessId = to, ReassignPrincipal = heir });

        Assert.Equal(to, Read("systemuser", user.Id).GetAttributeValue<EntityReference>("businessunitid").Id);
        Assert.Equal(heir.Id, Read("lead", lead.Id).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [SkippableFact]
    public void There_is_one_root()
    {
        Environment.RequireLocal("a live business unit cannot be taken back at once");
        var unit = Cast.Unit("Unit");

        Assert.Equal(DataverseErrorCode.MissingParentBusiness, Fault(() => Create("businessunit", ("name", "Root"))).ErrorCode);
        var emptied = new Entity("businessunit", unit) { ["parentbusinessunitid"] = null };
        Assert.Equal(DataverseErrorCode.MissingParentBusiness, Fault(() => Service.Update(emptied)).ErrorCode);
    }

    [SkippableFact]
    public void Unit_cannot_come_below_itself()
    {
        var top = Cast.Unit("Top");
        var below = Cast.Unit("Below", top);

        var fault = Fault(() => Move(top, below));

        Assert.Contains("cannot be moved below", fault.Message, StringComparison.Ordinal);
        Assert.NotEqual(below, Read("businessunit", top).GetAttributeValue<EntityReference>("parentbusinessunitid").Id);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/security-concepts: Deep reaches the units below.
    [SkippableFact]
    public void Unit_that_moves_leaves_the_reach_of_one_unit_and_comes_into_that_of_another()
    {
        var (from, to) = (Cast.Unit("From"), Cast.Unit("To"));
        var unit = Cast.Unit("Unit", from);
        var lead = Lead(Cast.User(Cast.Unit("Below", unit)));
        var (former, later) = (Cast.User(from), Cast.User(to));
        Cast.Grant(former, ("prvReadLead", PrivilegeDepth.Deep));
        Cast.Grant(later, ("prvReadLead", PrivilegeDepth.Deep));
        Assert.Equal((true, false), (Reads(former, lead), Reads(later, lead)));

        Service.Execute(new SetParentBusinessUnitRequest { BusinessUnitId = unit, ParentId = to });

        Assert.Equal((false, true), (Reads(former, lead), Reads(later, lead)));
    }

    [SkippableFact]
    public void Unit_that_moves_keeps_the_roles_of_units_that_stay_above_it()
    {
        var unit = Cast.Unit("Unit", Cast.Unit("From"));
        var user = Cast.User(Cast.Unit("Below", unit));
        var lead = Lead(user);
        Cast.Grant(user, ("prvReadLead", PrivilegeDepth.Basic));

        Move(unit, Cast.Unit("To"));

        Assert.True(Reads(user, lead));
    }

    [SkippableFact]
    public void Unit_that_moves_loses_the_roles_of_the_units_above_it_and_gets_those_of_its_new_ones()
    {
        var (from, to) = (Cast.Unit("From"), Cast.Unit("To"));
        var unit = Cast.Unit("Unit", from);
        var user = Cast.User(Cast.Unit("Below", unit));
        var lead = Lead(user);
        var (lost, gained) = (RoleOf(from), RoleOf(to));
        Service.Associate("systemuser", user.Id, Cast.RolesOf(user), [Cast.CopyFor(user, lost)]);
        Assert.True(Reads(user, lead));

        Move(unit, to);

        Assert.False(Reads(user, lead));
        Assert.Throws<InvalidOperationException>(() => Cast.CopyFor(user, lost));
        Service.Associate("systemuser", user.Id, Cast.RolesOf(user), [Cast.CopyFor(user, gained)]);
        Assert.True(Reads(user, lead));
    }

    // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg327965(v=crm.8).
    [SkippableFact]
    public void Moving_a_unit_needs_a_privilege_of_its_own()
    {
        var (unit, to) = (Cast.Unit("Unit"), Cast.Unit("To"));
        var user = Cast.User();
        Cast.Grant(user, ("prvReadBusinessUnit", PrivilegeDepth.Global), ("prvWriteBusinessUnit", PrivilegeDepth.Global));

        var fault = Fault(() => As(user).Execute(new SetParentBusinessUnitRequest { BusinessUnitId = unit, ParentId = to }));

        Assert.Contains("prvReparentBusinessUnit", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void New_row_belongs_to_the_unit_of_its_owner()
    {
        var unit = Cast.Unit("Unit");

        var lead = Read("lead", Lead(Cast.User(unit)).Id);

        Assert.Equal(unit, lead.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [SkippableFact]
    public void Row_that_is_assigned_moves_to_the_unit_of_its_new_owner()
    {
        var unit = Cast.Unit("Unit");
        var lead = Lead(Cast.User());

        Service.Execute(new AssignRequest { Target = lead, Assignee = Cast.User(unit) });

        Assert.Equal(unit, Read("lead", lead.Id).GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    private void Move(Guid unit, Guid parent) =>
        Service.Update(new Entity("businessunit", unit) { ["parentbusinessunitid"] = new EntityReference("businessunit", parent) });

    private Guid RoleOf(Guid unit)
    {
        var role = Create("role", ("name", "Role " + Guid.NewGuid()), ("businessunitid", new EntityReference("businessunit", unit)));
        var granted = new RolePrivilege(PrivilegeDepth.Basic, Cast.PrivilegeId("prvReadLead"), Guid.Empty);
        Service.Execute(new AddPrivilegesRoleRequest { RoleId = role, Privileges = [granted] });
        return role;
    }
}

public sealed class BusinessUnitsInMemory(InMemoryEnvironment environment) : BusinessUnitSpecification<InMemoryEnvironment>(environment);

public sealed class BusinessUnitsOnFile(FileEnvironment environment) : BusinessUnitSpecification<FileEnvironment>(environment);

public sealed class BusinessUnitsLive(LiveEnvironment environment) : BusinessUnitSpecification<LiveEnvironment>(environment);

public sealed class BusinessUnitsOverHttp(OverHttpEnvironment environment) : BusinessUnitSpecification<OverHttpEnvironment>(environment);
