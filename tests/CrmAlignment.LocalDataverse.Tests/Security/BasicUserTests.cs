using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Messages.Roles;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Security;

/// <summary>The stock role Basic User: https://learn.microsoft.com/power-platform/admin/database-security#predefined-security-roles.</summary>
public sealed class BasicUserTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    [Fact]
    public void Id_is_that_of_the_name() => Assert.Equal(ImportedIds.Of("role", BasicUserRole.Name), BasicUserRole.Id);

    [Fact]
    public void Basic_user_works_with_rows_of_his_own_and_with_nobody_elses()
    {
        var one = _organization.ServiceFor(User());
        var other = _organization.ServiceFor(User());
        var account = one.Create(new Entity("account") { ["name"] = "Orion" });
        var note = one.Create(new Entity("annotation") { ["subject"] = "Seen", ["objectid"] = new EntityReference("account", account) });
        one.Create(new Entity("task") { ["subject"] = "Call", ["regardingobjectid"] = new EntityReference("account", account) });
        Assert.Equal("Seen", one.Retrieve("annotation", note, new ColumnSet("subject"))["subject"]);
        Assert.Empty(other.RetrieveMultiple(new QueryExpression("account")).Entities);
        var refused = Assert.Throws<FaultException<OrganizationServiceFault>>(() => other.Retrieve("account", account, new ColumnSet("name")));
        Assert.Equal(unchecked((int)0x80048306), refused.Detail.ErrorCode);
    }

    [Fact]
    public void Basic_user_reads_what_apps_are_made_of_and_changes_none_of_it()
    {
        var form = _organization.AdminService.Create(new Entity("systemform") { ["name"] = "F", ["objecttypecode"] = "account", ["type"] = new OptionSetValue(2), ["formxml"] = "<form />" });
        var user = _organization.ServiceFor(User());
        Assert.Equal("F", user.Retrieve("systemform", form, new ColumnSet("name"))["name"]);
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => user.Update(new Entity("systemform", form) { ["name"] = "Mine" }));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => user.RetrieveMultiple(new QueryExpression("lead")));
    }

    [Fact]
    public void Privilege_that_was_taken_away_stays_away_when_the_file_is_opened_again()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("basic-user-").FullName;
        var options = new LocalDataverseOptions { DatabasePath = System.IO.Path.Combine(folder, "crm.db") };
        Guid privilege;
        using (var organization = LocalOrganization.Open(options))
        {
            privilege = Privileges(organization)[0];
            organization.AdminService.Execute(new RemovePrivilegeRoleRequest { RoleId = BasicUserRole.Id, PrivilegeId = privilege });
        }

        using (var organization = LocalOrganization.Open(options))
        {
            Assert.DoesNotContain(privilege, Privileges(organization));
            Assert.NotEmpty(Privileges(organization));
        }

        System.IO.Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => _organization.Dispose();

    private static IReadOnlyList<Guid> Privileges(LocalOrganization organization)
    {
        var request = new RetrieveRolePrivilegesRoleRequest { RoleId = BasicUserRole.Id };
        return [.. ((RetrieveRolePrivilegesRoleResponse)organization.AdminService.Execute(request)).RolePrivileges.Select(one => one.PrivilegeId)];
    }

    private Guid User()
    {
        var id = _organization.AdminService.Create(new Entity("systemuser")
        {
            ["lastname"] = "Basic",
            ["domainname"] = Guid.NewGuid().ToString("N"),
            ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId),
        });
        _organization.AdminService.Associate("systemuser", id, new Relationship("systemuserroles_association"), [new EntityReference("role", BasicUserRole.Id)]);
        return id;
    }
}
