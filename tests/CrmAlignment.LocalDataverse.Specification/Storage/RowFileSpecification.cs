using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>LocalOrganization.ExportRows and ImportRows; the platform has no counterpart.</summary>
[Capability("Storage", "Rows as JSON lines")]
public abstract class RowFileSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string LocalOnly = "row files are the local runtime's own";

    [SkippableFact]
    public void Rows_that_are_exported_and_imported_elsewhere_are_the_same_rows()
    {
        var local = Environment.RequireLocal(LocalOnly);
        var lead = Create("lead", ("subject", "Engines"), ("lastname", "Byron"), ("estimatedamount", new Money(1500m)));
        Service.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) });
        var before = Read("lead", lead);
        var exported = Export(local.Organization);
        local.Time.Advance(TimeSpan.FromDays(400));
        using var other = local.OpenAnother(options => options);

        Import(other, exported);

        Assert.Equal(exported, Export(other));
        var after = other.AdminService.Retrieve("lead", lead, new ColumnSet(true));
        Assert.Equal(
            (before["createdon"],
             before["modifiedon"],
             ((EntityReference)before["ownerid"]).Id,
             ((OptionSetValue)before["statuscode"]).Value,
             ((Money)before["estimatedamount"]).Value),
            (after["createdon"],
             after["modifiedon"],
             ((EntityReference)after["ownerid"]).Id,
             ((OptionSetValue)after["statuscode"]).Value,
             ((Money)after["estimatedamount"]).Value));
    }

    [SkippableFact]
    public void Users_have_the_rights_that_the_imported_roles_give()
    {
        var local = Environment.RequireLocal(LocalOnly);
        var user = Create(
            "systemuser",
            ("lastname", "Reader"),
            ("domainname", "reader@example.org"),
            ("businessunitid", new EntityReference("businessunit", local.Organization.RootBusinessUnitId)));
        var lead = Create("lead", ("subject", "Engines"), ("lastname", "Byron"));
        using var other = local.OpenAnother(options => options);

        Import(other, Export(local.Organization));
        Assert.Equal(
            DataverseErrorCode.PrivilegeDenied, Fault(() => other.ServiceFor(user).Retrieve("lead", lead, new ColumnSet())).ErrorCode);

        Service.Associate(
            "systemuser",
            user,
            new Relationship("systemuserroles_association"),
            [new EntityReference("role", local.Organization.AdministratorRoleId)]);
        Import(other, Export(local.Organization));
        Assert.Equal(lead, other.ServiceFor(user).Retrieve("lead", lead, new ColumnSet()).Id);
    }

    [SkippableFact]
    public void Change_of_one_row_changes_its_line_and_no_other()
    {
        var local = Environment.RequireLocal(LocalOnly);
        var lead = Create("lead", ("subject", "before"), ("lastname", "Byron"));
        Create("lead", ("subject", "other"), ("lastname", "Byron"));
        var before = Export(local.Organization);

        local.Time.Advance(TimeSpan.FromMinutes(1));
        Service.Update(new Entity("lead", lead) { ["subject"] = "after" });

        var after = Export(local.Organization);
        var changed = Assert.Single(after.Except(before));
        Assert.Contains($"\"id\":\"{lead}\"", changed, StringComparison.Ordinal);
        Assert.Contains("\"subject\":\"after\"", changed, StringComparison.Ordinal);
        Assert.Equal(before.Count, after.Count);
    }

    [SkippableFact]
    public void Line_that_cannot_be_taken_is_refused_with_place_and_remedy_and_nothing_is_changed()
    {
        var organization = Environment.RequireLocal(LocalOnly).Organization;
        var before = Export(organization);
        var line = $$$"""{"table":"lead","id":"{{{Guid.NewGuid()}}}","values":{"subject":"s","numberofemployees":"many"}}""";

        var refused = Assert.Throws<RowImportException>(() => Import(organization, [.. before, line]));

        Assert.Equal(
            $"Line {before.Count + 1}, column 'numberofemployees' of 'lead': \"many\" is no value of it. Write a whole number.",
            refused.Message);
        Assert.Equal(before, Export(organization));
    }

    private static List<string> Export(LocalOrganization organization)
    {
        using var stream = new MemoryStream();
        organization.ExportRows(stream);
        return [.. Encoding.UTF8.GetString(stream.ToArray()).Split('\n')[..^1]];
    }

    private static void Import(LocalOrganization organization, IEnumerable<string> lines)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        organization.ImportRows(stream);
    }
}

public sealed class RowFilesInMemory(InMemoryEnvironment environment) : RowFileSpecification<InMemoryEnvironment>(environment);

public sealed class RowFilesOnFile(FileEnvironment environment) : RowFileSpecification<FileEnvironment>(environment);

public sealed class RowFilesLive(LiveEnvironment environment) : RowFileSpecification<LiveEnvironment>(environment);

public sealed class RowFilesOverHttp(OverHttpEnvironment environment) : RowFileSpecification<OverHttpEnvironment>(environment);
