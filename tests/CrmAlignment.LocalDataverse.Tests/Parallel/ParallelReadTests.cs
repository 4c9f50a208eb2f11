using System;
using System.Collections.Concurrent;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Durability;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Parallel;

/// <summary>What readers see while others write.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ParallelReadTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Role_changes_beside_reads_end_in_the_state_that_was_set_last()
    {
        // A reader that began before a change must not leave its older view of the roles behind for others.
        using var organization = new PluginOrganization(options => options with { DatabasePath = _file.Path });
        var user = organization.User("Reader");
        var role = organization.Role(("prvReadLead", 8));
        var service = organization.Local.ServiceFor(user);
        var failures = new ConcurrentQueue<Exception>();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Start(failures, () =>
        {
            while (!stop.IsCancellationRequested)
            {
                Reads(service);
            }
        })).ToList();

        for (var round = 0; round < 60; round++)
        {
            organization.GiveRole(user, role);
            Assert.True(Reads(service), $"round {round}: the role was given, and the user still cannot read.");
            organization.Service.Disassociate(
                "systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
            Assert.False(Reads(service), $"round {round}: the role was taken, and the user still reads.");
        }

        stop.Cancel();
        readers.ForEach(reader => reader.Join());
        Assert.Empty(failures);
    }

    private static bool Reads(IOrganizationService service)
    {
        try
        {
            service.RetrieveMultiple(new QueryExpression("lead"));
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == DataverseErrorCode.PrivilegeDenied)
        {
            return false;
        }
    }

    private static Thread Start(ConcurrentQueue<Exception> failures, Action work)
    {
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception exception)
            {
                failures.Enqueue(exception);
            }
        });
        thread.Start();
        return thread;
    }
}
