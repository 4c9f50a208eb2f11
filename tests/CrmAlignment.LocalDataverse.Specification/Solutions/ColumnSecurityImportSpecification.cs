using System;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// Secured columns and column security profiles of packages
/// (https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security; a profile is a component of type 70).
/// </summary>
[Capability("Solutions", "Column security")]
[Trait(Category.Name, Category.Slow)]
public abstract class ColumnSecurityImportSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string ProfileId = "9fd67f9b-a669-f011-bec2-00224823101f";

    [SkippableFact]
    public void Secured_column_is_open_to_who_has_the_profile_of_the_package()
    {
        Import(Package(Permission("tst_note", read: 4)));

        var row = Add("tst_a", ("tst_name", "one"), ("tst_note", "secret"));
        var user = Reader();
        Assert.False(user.Service.Retrieve("tst_a", row, new ColumnSet(true)).Contains("tst_note"));
        Admin.Associate(
            "systemuser", user.Id, new Relationship("systemuserprofiles_association"), [new EntityReference("fieldsecurityprofile", new Guid(ProfileId))]);
        Assert.Equal("secret", user.Service.Retrieve("tst_a", row, new ColumnSet(true))["tst_note"]);
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => user.Service.Update(new Entity("tst_a", row) { ["tst_note"] = "other" })).ErrorCode);
    }

    [SkippableFact]
    public void Later_version_changes_the_permissions_and_who_has_the_profile_stays()
    {
        Import(Package(Permission("tst_note", read: 4)));
        var row = Add("tst_a", ("tst_name", "one"), ("tst_note", "secret"));
        var user = Reader();
        Admin.Associate(
            "systemuser", user.Id, new Relationship("systemuserprofiles_association"), [new EntityReference("fieldsecurityprofile", new Guid(ProfileId))]);

        Import(Package(Permission("tst_note", read: 0, update: 4), "2.0.0.0"));

        user.Service.Update(new Entity("tst_a", row) { ["tst_note"] = "other" });
        Assert.False(user.Service.Retrieve("tst_a", row, new ColumnSet(true)).Contains("tst_note"));
        Assert.Single(Rows("fieldpermission", "fieldsecurityprofileid", new Guid(ProfileId)));
    }

    [SkippableFact]
    public void Version_that_secures_a_column_no_more_opens_it_and_its_permissions_go()
    {
        Import(Package(Permission("tst_note", read: 4)));
        var row = Add("tst_a", ("tst_name", "one"), ("tst_note", "secret"));

        Import(Package("", "2.0.0.0", isSecured: false));

        Assert.Equal("secret", Reader().Service.Retrieve("tst_a", row, new ColumnSet(true))["tst_note"]);
        Assert.Empty(Rows("fieldpermission", "entityname", "tst_a"));
    }

    [SkippableFact]
    public void Permission_for_a_column_that_is_not_secured_is_refused_or_left_out()
    {
        var zip = Package(Permission("tst_note", read: 4), isSecured: false);

        Assert.Contains("there is no secured column tst_a.tst_note", Fault(() => Import(zip)).Message, StringComparison.Ordinal);
        Assert.Equal(
            ["The permission for tst_a.tst_note of column security profile Notes is left out: there is no such secured column."],
            Organization.ImportSolution(new MemoryStream(zip.Build()), new ImportOptions { SkipUnsupported = true }));
        Assert.NotEmpty(Rows("fieldsecurityprofile", "name", "Notes"));
    }

    [SkippableFact]
    public void Permission_that_is_neither_allowed_nor_not_allowed_is_refused() =>
        Assert.Contains("<CanRead> is 3", Fault(() => Import(Package(Permission("tst_note", read: 3)))).Message, StringComparison.Ordinal);

    [SkippableFact]
    public void Security_of_a_column_that_cannot_be_secured_is_refused()
    {
        var zip = new SolutionZip().Table("tst_A", Secured(SolutionXml.Column("tst_Other", "uniqueidentifier")));

        Assert.Contains("tst_a.tst_other", Fault(() => Import(zip)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Column_of_the_platform_is_secured_until_the_solution_goes()
    {
        var zip = Managed().Extension("Lead", Secured(SolutionXml.Column("Telephone1", "nvarchar", "<MaxLength>50</MaxLength>", custom: false)));
        Import(zip);
        Assert.True(Organization.Catalog.Column("lead", "telephone1").IsSecured);
        Assert.Single(Rows("fieldpermission", "attributelogicalname", "telephone1"));

        Uninstall();

        Assert.False(Organization.Catalog.Column("lead", "telephone1").IsSecured);
        Assert.Empty(Rows("fieldpermission", "attributelogicalname", "telephone1"));
    }

    [SkippableFact]
    public void Profile_goes_with_its_managed_solution_and_stays_after_an_unmanaged_one()
    {
        Import(Package(Permission("tst_note", read: 4)));
        Uninstall();
        Assert.Empty(Rows("fieldsecurityprofile", "name", "Notes"));
        Assert.Empty(Rows("fieldpermission", "entityname", "tst_a"));

        var unmanaged = Package(Permission("tst_note", read: 4));
        unmanaged.Managed = false;
        Import(unmanaged);
        Uninstall();
        Assert.NotEmpty(Rows("fieldsecurityprofile", "name", "Notes"));
    }

    /// <summary>docs/local-dataverse.md: rows of a version that knew no column security.</summary>
    [SkippableFact]
    public void Row_file_without_the_profile_of_administrators_gets_it_back()
    {
        Import(Package(Permission("tst_note", read: 4)));
        using var rows = new MemoryStream();
        Organization.ExportRows(rows);
        var lines = Encoding.UTF8.GetString(rows.ToArray()).Split('\n')
            .Where(line => !line.StartsWith("{\"table\":\"fieldpermission\"", StringComparison.Ordinal)
                && !line.StartsWith("{\"table\":\"fieldsecurityprofile\"", StringComparison.Ordinal));

        Organization.ImportRows(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

        Assert.Equal("System Administrator", Rows("fieldsecurityprofile").Single()["name"]);
        Assert.Equal("tst_note", Rows("fieldpermission").Single()["attributelogicalname"]);
    }

    private static string Secured(string column) =>
        column.Replace("<IsSecured>0</IsSecured>", "<IsSecured>1</IsSecured>", StringComparison.Ordinal);

    private static string Permission(string column, int read, int update = 0) => $"""
        <FieldPermission><EntityName>tst_a</EntityName><AttributeName>{column}</AttributeName>
          <CanRead>{read}</CanRead><CanUpdate>{update}</CanUpdate><CanCreate>0</CanCreate></FieldPermission>
        """;

    private static SolutionZip Package(string permissions, string version = "1.0.0.0", bool isSecured = true)
    {
        var note = SolutionXml.Text("tst_Note");
        return Managed(version)
            .Table("tst_A", isSecured ? Secured(note) : note)
            .Section("FieldSecurityProfiles", $"""
                <FieldSecurityProfile name="Notes" description="Who may read notes" fieldsecurityprofileid="{ProfileId}">
                  <FieldPermissions>{permissions}</FieldPermissions></FieldSecurityProfile>
                """)
            .Root($"""type="70" id="{ProfileId}" behavior="0" """);
    }

    private (Guid Id, IOrganizationService Service) Reader()
    {
        var unit = new EntityReference("businessunit", Organization.RootBusinessUnitId);
        var user = Add("systemuser", ("lastname", "Reader"), ("businessunitid", unit));
        var role = Add("role", ("name", "Role " + user), ("businessunitid", unit));
        var privileges = new[] { "prvReadtst_A", "prvWritetst_A" }.Select(name => new RolePrivilege(
            PrivilegeDepth.Global, Single("privilege", "name", name).Id, Guid.Empty));
        Admin.Execute(new AddPrivilegesRoleRequest { RoleId = role, Privileges = [.. privileges] });
        Admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
        return (user, Organization.ServiceFor(user));
    }
}

public sealed class ColumnSecurityImportInMemory(InMemoryEnvironment environment) : ColumnSecurityImportSpecification<InMemoryEnvironment>(environment);

public sealed class ColumnSecurityImportOnFile(FileEnvironment environment) : ColumnSecurityImportSpecification<FileEnvironment>(environment);

public sealed class ColumnSecurityImportLive(LiveEnvironment environment) : ColumnSecurityImportSpecification<LiveEnvironment>(environment);

public sealed class ColumnSecurityImportOverHttp(OverHttpEnvironment environment)
    : ColumnSecurityImportSpecification<OverHttpEnvironment>(environment);
