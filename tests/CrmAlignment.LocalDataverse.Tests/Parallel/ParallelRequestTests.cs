using System;
using System.Collections.Concurrent;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Tests.Durability;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Parallel;

/// <summary>
/// Eight threads create, update and win while plug-ins throw at random. A model beside it counts what returned without a
/// fault; the database must agree, and hold no half of what did not.
/// </summary>
public sealed class ParallelRequestTests : IDisposable
{
    private const int Threads = 8;
    private const int Requests = 60;

    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Counts_agree_with_what_returned_when_plugins_throw_at_random(bool inMemory)
    {
        using var organization = new PluginOrganization(options => inMemory ? options : options with { DatabasePath = _file.Path });
        AddSteps(organization);
        int created = 0, won = 0;
        var updates = new ConcurrentDictionary<Guid, int>();
        var failures = new ConcurrentQueue<Exception>();

        Run(failures, random =>
        {
            var opportunity = Create(organization.Service);
            Interlocked.Increment(ref created);
            switch (random.Next(3))
            {
                case 0:
                    organization.Service.Update(new Entity("opportunity", opportunity) { ["name"] = "updated" });
                    updates[opportunity] = 1;
                    break;
                case 1:
                    organization.Service.Execute(new WinOpportunityRequest
                    {
                        OpportunityClose = new Entity("opportunityclose") { ["subject"] = "won", ["opportunityid"] = new EntityReference("opportunity", opportunity) },
                        Status = new OptionSetValue(3),
                    });
                    Interlocked.Increment(ref won);
                    break;
                default:
                    organization.Service.RetrieveMultiple(new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name"), TopCount = 10 });
                    break;
            }
        });

        Assert.Empty(failures);
        Assert.True(created is > 0 and < Threads * Requests, $"{created} of {Threads * Requests} were created: the plug-ins threw never or always.");
        Assert.Equal(created, organization.Count("opportunity"));
        Assert.Equal(won, Count(organization, "opportunity", "statecode", 1));
        Assert.Equal(won, organization.Count("opportunityclose"));
        Assert.Equal(updates.Count, Count(organization, "opportunity", "name", "updated"));

        // Each create leaves one account of its step; each update and win one task.
        Assert.Equal(created, organization.Count("account"));
        Assert.Equal(updates.Count + won, organization.Count("task"));
    }

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
            organization.Service.Disassociate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
            Assert.False(Reads(service), $"round {round}: the role was taken, and the user still reads.");
        }

        stop.Cancel();
        readers.ForEach(reader => reader.Join());
        Assert.Empty(failures);
    }

    private static void AddSteps(PluginOrganization organization)
    {
        organization.Step("Create", "opportunity", 40, services =>
        {
            PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "A" });
            ThrowSometimes();
        });
        organization.Step("Update", "opportunity", 40, services =>
        {
            PluginOrganization.ServiceOf(services).Create(new Entity("task") { ["subject"] = "T" });
            ThrowSometimes();
        }, filter: "name");
        organization.Step("Win", "opportunity", 40, services =>
        {
            PluginOrganization.ServiceOf(services).Create(new Entity("task") { ["subject"] = "T" });
            ThrowSometimes();
        });
    }

    private static void ThrowSometimes()
    {
        if (Random.Shared.Next(4) == 0)
        {
            throw new InvalidPluginExecutionException("At random.");
        }
    }

    private static Guid Create(IOrganizationService service) => service.Create(new Entity("opportunity") { ["name"] = "new" });

    private static int Count(PluginOrganization organization, string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return organization.Service.RetrieveMultiple(query).Entities.Count;
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

    private static void Run(ConcurrentQueue<Exception> failures, Action<Random> work)
    {
        var threads = Enumerable.Range(0, Threads).Select(seed => Start(failures, () =>
        {
            var random = new Random(seed);
            for (var index = 0; index < Requests; index++)
            {
                try
                {
                    work(random);
                }
                catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.Message == "At random.")
                {
                    // The step's; the model counts what returned.
                }
            }
        })).ToList();
        foreach (var thread in threads)
        {
            Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "A thread still waits after a minute: deadlock.");
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
