using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.RowFiles;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/scalable-customization-design/concurrency-issues: clients use one
/// organization at once, by several threads of one service and by services of their own.
/// </summary>
[Capability("Storage", "Several threads at once")]
public abstract class SimultaneousRequestSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Threads = 4;
    private const int Rounds = 20;

    [Fact]
    public void No_change_is_lost_when_several_add_to_a_number_by_row_version()
    {
        var account = Create("account", ("name", "A"), ("numberofemployees", 0));

        Together(_ =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                while (!TryAddOne(account))
                {
                    Thread.Yield();
                }
            }
        });

        Assert.Equal(Threads * Rounds, Read("account", account, "numberofemployees")["numberofemployees"]);
    }

    [Fact]
    public void Readers_never_see_half_of_a_transaction()
    {
        Guid[] accounts = [.. new[] { "A", "B" }.Select(name => Create("account", ("name", name), ("numberofemployees", 0)))];
        var seen = new ConcurrentBag<bool>();

        Together(thread =>
        {
            for (var round = 1; round <= Rounds; round++)
            {
                if (thread == 0)
                {
                    SetBoth(accounts, round);
                }
                else
                {
                    seen.Add(Employees(accounts) is [var one, var other] && one == other);
                }
            }
        });

        Assert.All(seen, Assert.True);
        Assert.Equal([Rounds, Rounds], Employees(accounts));
    }

    [SkippableFact]
    public void Request_that_waits_longer_than_the_lock_timeout_is_told_why()
    {
        using var organization = Environment.RequireLocal("it holds the whole organization")
            .OpenAnother(options => options with { LockTimeout = TimeSpan.FromMilliseconds(20) });
        using var file = new WaitingStream();
        var import = Task.Factory.StartNew(() => organization.ImportRows(file), TaskCreationOptions.LongRunning);
        file.IsRead.Wait(TimeSpan.FromSeconds(20));

        var fault = Fault(() => organization.AdminService.Create(Row("account", ("name", "A"))));
        file.Ends.Set();

        Assert.Equal(DataverseErrorCode.SqlTimeout, fault.ErrorCode);
        Assert.Contains("raise LockTimeout in the options", fault.Message, StringComparison.Ordinal);
        Assert.Throws<RowImportException>(() => import.GetAwaiter().GetResult());
        Assert.NotEqual(Guid.Empty, organization.AdminService.Create(Row("account", ("name", "A"))));
    }

    private static void Together(Action<int> work)
    {
        var threads = Enumerable.Range(0, Threads)
            .Select(thread => Task.Factory.StartNew(() => work(thread), TaskCreationOptions.LongRunning));
        Task.WaitAll([.. threads]);
    }

    private bool TryAddOne(Guid account)
    {
        var row = Read("account", account, "numberofemployees");
        var target = new Entity("account", account) { RowVersion = row.RowVersion, ["numberofemployees"] = row.GetAttributeValue<int>("numberofemployees") + 1 };
        try
        {
            Service.Execute(new UpdateRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode == DataverseErrorCode.ConcurrencyVersionMismatch)
        {
            return false;
        }
    }

    private void SetBoth(Guid[] accounts, int employees)
    {
        var request = new ExecuteTransactionRequest { Requests = [] };
        foreach (var account in accounts)
        {
            request.Requests.Add(new UpdateRequest { Target = new Entity("account", account) { ["numberofemployees"] = employees } });
        }

        Service.Execute(request);
    }

    private int[] Employees(Guid[] accounts)
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("numberofemployees") };
        query.Criteria.AddCondition("accountid", ConditionOperator.In, [.. accounts.Cast<object>()]);
        return [.. Service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<int>("numberofemployees"))];
    }

    /// <summary>An empty file whose end comes when the test says so.</summary>
    private sealed class WaitingStream : MemoryStream
    {
        public ManualResetEventSlim IsRead { get; } = new();

        public ManualResetEventSlim Ends { get; } = new();

        public override int Read(byte[] buffer, int offset, int count)
        {
            IsRead.Set();
            Ends.Wait(TimeSpan.FromSeconds(20));
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            IsRead.Dispose();
            Ends.Dispose();
            base.Dispose(disposing);
        }
    }
}

public sealed class SimultaneousRequestsInMemory(InMemoryEnvironment environment)
    : SimultaneousRequestSpecification<InMemoryEnvironment>(environment);

public sealed class SimultaneousRequestsOnFile(FileEnvironment environment)
    : SimultaneousRequestSpecification<FileEnvironment>(environment);

public sealed class SimultaneousRequestsLive(LiveEnvironment environment) : SimultaneousRequestSpecification<LiveEnvironment>(environment);

public sealed class SimultaneousRequestsOverHttp(OverHttpEnvironment environment)
    : SimultaneousRequestSpecification<OverHttpEnvironment>(environment);
