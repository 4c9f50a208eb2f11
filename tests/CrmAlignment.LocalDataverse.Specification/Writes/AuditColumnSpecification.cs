using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create.</summary>
[Capability("Writes", "Created and modified")]
public abstract class AuditColumnSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private static readonly DateTime Imported = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [SkippableFact]
    public void Created_and_modified_follow_the_clock()
    {
        var time = Environment.RequireLocal("the clock is moved").Time;
        var created = Environment.UtcNow;
        var id = Create("account", ("name", "A"));
        time.Advance(TimeSpan.FromMinutes(5));

        Service.Update(new Entity("account", id) { ["name"] = "B" });

        var account = Read("account", id);
        Assert.Equal((created, created.AddMinutes(5)), (account["createdon"], account["modifiedon"]));
    }

    [Fact]
    public void Createdon_and_modifiedon_in_a_request_are_ignored()
    {
        var account = Read("account", Create("account", ("name", "A"), ("createdon", Imported), ("modifiedon", Imported)));

        Assert.NotEqual(Imported, account["createdon"]);
        Assert.NotEqual(Imported, account["modifiedon"]);
    }

    [Fact]
    public void Overriddencreatedon_sets_createdon()
    {
        var account = Read("account", Create("account", ("name", "A"), ("overriddencreatedon", Imported)));

        Assert.Equal(Imported, account["createdon"]);
    }

    [SkippableFact]
    public void Overriddencreatedon_needs_its_privilege()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/import-data: prvOverrideCreatedOnCreatedBy.
        var organization = Environment.RequireLocal("a user is created").Organization;
        var user = Create(
            "systemuser",
            ("lastname", "Importer"),
            ("domainname", Guid.NewGuid().ToString()),
            ("businessunitid", new EntityReference("businessunit", organization.RootBusinessUnitId)));

        var fault = Fault(() => Environment.As(user).Create(Row("account", ("name", "A"), ("overriddencreatedon", Imported))));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvOverrideCreatedOnCreatedBy", fault.Message, StringComparison.Ordinal);
    }
}

public sealed class AuditColumnsInMemory(InMemoryEnvironment environment) : AuditColumnSpecification<InMemoryEnvironment>(environment);

public sealed class AuditColumnsOnFile(FileEnvironment environment) : AuditColumnSpecification<FileEnvironment>(environment);

public sealed class AuditColumnsLive(LiveEnvironment environment) : AuditColumnSpecification<LiveEnvironment>(environment);

public sealed class AuditColumnsOverHttp(OverHttpEnvironment environment) : AuditColumnSpecification<OverHttpEnvironment>(environment);
