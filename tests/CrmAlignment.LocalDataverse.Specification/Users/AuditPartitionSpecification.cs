using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Users;

/// <summary>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveauditpartitionlistrequest.</summary>
[Capability("Users", "Parts of the audit log")]
public abstract class AuditPartitionSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Log_has_one_part_at_least()
    {
        var parts = ((RetrieveAuditPartitionListResponse)Service.Execute(new RetrieveAuditPartitionListRequest())).AuditPartitionDetailCollection;

        Assert.NotEmpty(parts);
        Assert.All(parts, part => Assert.True(part.EndDate is null || part.EndDate >= part.StartDate));
    }

    [SkippableFact]
    public void Organization_without_auditing_has_one_empty_part()
    {
        Environment.RequireLocal("an environment may be audited");

        var part = Assert.Single(((RetrieveAuditPartitionListResponse)Service.Execute(new RetrieveAuditPartitionListRequest())).AuditPartitionDetailCollection);

        Assert.Equal((1, 0L), (part.PartitionNumber, part.Size));
        Assert.Null(part.StartDate);
        Assert.Null(part.EndDate);
    }

    [SkippableFact]
    public void Caller_needs_the_privilege_to_see_the_parts()
    {
        var user = User("Caller");

        var fault = Fault(() => Environment.As(user).Execute(new RetrieveAuditPartitionListRequest()));

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, fault.ErrorCode);
        Assert.Contains("prvReadAuditPartitions", fault.Message, StringComparison.Ordinal);
    }
}

public sealed class AuditPartitionsInMemory(InMemoryEnvironment environment) : AuditPartitionSpecification<InMemoryEnvironment>(environment);

public sealed class AuditPartitionsOnFile(FileEnvironment environment) : AuditPartitionSpecification<FileEnvironment>(environment);

public sealed class AuditPartitionsLive(LiveEnvironment environment) : AuditPartitionSpecification<LiveEnvironment>(environment);

public sealed class AuditPartitionsOverHttp(OverHttpEnvironment environment) : AuditPartitionSpecification<OverHttpEnvironment>(environment);
