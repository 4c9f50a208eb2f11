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
    public void There_is_one_root_and_units_stay_where_they_are()
    {
        Environment.RequireLocal("The platform moves units.");
        var unit = Cast.Unit("Unit");
        var other = new EntityReference("businessunit", Cast.Unit("Other"));

        Assert.Equal(DataverseErrorCode.MissingParentBusiness, Fault(() => Create("businessunit", ("name", "Root"))).ErrorCode);
        var fault = Fault(() => Service.Update(new Entity("businessunit", unit) { ["parentbusinessunitid"] = other }));
        Assert.Contains("moving a business unit", fault.Message, StringComparison.Ordinal);
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
}

public sealed class BusinessUnitsInMemory(InMemoryEnvironment environment) : BusinessUnitSpecification<InMemoryEnvironment>(environment);

public sealed class BusinessUnitsOnFile(FileEnvironment environment) : BusinessUnitSpecification<FileEnvironment>(environment);

public sealed class BusinessUnitsLive(LiveEnvironment environment) : BusinessUnitSpecification<LiveEnvironment>(environment);
