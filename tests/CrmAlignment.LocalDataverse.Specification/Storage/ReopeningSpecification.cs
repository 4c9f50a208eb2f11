using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>What a file brings with it when it is opened again. An organization in memory is gone when it is closed.</summary>
[Capability("Storage", "Reopening a file", NeedsFile = true)]
public abstract class ReopeningSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : LocalEnvironment
{
    [Fact]
    public void Rows_ids_and_row_versions_go_on_where_they_were()
    {
        var path = "";
        Entity before;
        Guid organizationId;
        using (var organization = Open(ref path))
        {
            var lead = organization.AdminService.Create(Row("lead", ("subject", "s"), ("lastname", "l")));
            before = organization.AdminService.Retrieve("lead", lead, new ColumnSet("subject"));
            organizationId = organization.OrganizationId;
        }

        using var again = Open(ref path);
        var after = again.AdminService.Retrieve("lead", before.Id, new ColumnSet("subject"));
        Assert.Equal((organizationId, "s", before.RowVersion), (again.OrganizationId, after["subject"], after.RowVersion));
        again.AdminService.Update(new Entity("lead", before.Id) { ["subject"] = "t" });
        var changed = again.AdminService.Retrieve("lead", before.Id, new ColumnSet("subject"));
        Assert.True(long.Parse(changed.RowVersion, null) > long.Parse(before.RowVersion, null));
    }

    [Fact]
    public void Second_opener_is_refused_until_the_first_is_closed()
    {
        var path = "";
        using (Open(ref path))
        {
            var fault = Fault(() => Open(ref path).Dispose());
            Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
            Assert.Contains("is in use by another LocalOrganization", fault.Message, StringComparison.Ordinal);
        }

        Open(ref path).Dispose();
    }

    /// <summary>Opens a new file, or the one whose path is given.</summary>
    private LocalOrganization Open(ref string path)
    {
        var known = path;
        var used = path;
        var organization = Environment.OpenAnother(options =>
        {
            used = known.Length > 0 ? known : options.DatabasePath!;
            return options with { DatabasePath = used };
        });
        path = used;
        return organization;
    }
}

public sealed class ReopeningOnFile(FileEnvironment environment) : ReopeningSpecification<FileEnvironment>(environment);
