using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;
using Leads = System.Collections.Immutable.ImmutableDictionary<System.Guid, CrmAlignment.LocalDataverse.Specification.Storage.LeadState>;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>
/// Threads send random operations while plug-ins fail at random at each stage. A model in memory takes over what returned; at
/// the end the organization must hold that and nothing else.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/scalable-customization-design/database-transactions.</remarks>
[Capability("Storage", "Random operations of several threads")]
[Trait(Category.Name, Category.Slow)]
public abstract class RandomOperationSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Threads = 6;
    private const int Operations = 120;
    private const string AtRandom = "At random.";

    private static readonly string[] Messages =
        ["Create", "Update", "Delete", "Assign", "SetStateDynamicEntity", "Associate", "Disassociate"];

    private readonly ConcurrentBag<string> _tags = [];
    private readonly ThreadLocal<Random?> _chance = new();

    [SkippableFact]
    public void Plugins_that_fail_at_random_leave_nothing_half_done_and_each_change_has_its_jobs_once()
    {
        var seed = Random.Shared.Next();
        var place = $"seed {seed}";
        var organization = Environment.RequireLocal("the plug-ins run delegates of the test").Organization;
        var account = Create("account", ("name", "A"), ("numberofemployees", 0));
        Guid[] users = [organization.SystemUserId, User("Ada", isAdministrator: true), User("Charles", isAdministrator: true)];
        Guid[] competitors = [.. Enumerable.Range(0, 3).Select(index => Create("competitor", ("name", "C" + index)))];
        AddSteps(account);

        var failures = new ConcurrentQueue<string>();
        var models = RunThreads(failures, seed, random => Run(random, new LeadOperations(random, users[0], users, competitors, account)));
        Environment.FinishJobs();

        Assert.True(failures.IsEmpty, $"{place}: {string.Join('\n', failures)}");
        Assert.True(_tags.Count > Threads, $"{place}: {_tags.Count} changes took effect; the plug-ins failed always.");
        var known = models.SelectMany(model => model).Select(lead => $"{lead.Key} {lead.Value}").Order(StringComparer.Ordinal).ToList();
        var stored = Stored().Order(StringComparer.Ordinal).ToList();
        Assert.True(
            known.SequenceEqual(stored),
            $"{place}: the model has {string.Join("; ", known.Except(stored))}, "
            + $"the organization {string.Join("; ", stored.Except(known))}.");
        RequireOnce("task", place);
        RequireOnce("phonecall", place);
        Assert.Empty(organization.FailedJobs);
        var counted = Read("account", account, "numberofemployees").GetAttributeValue<int>("numberofemployees");
        Assert.True(counted == stored.Count, $"{place}: there are {stored.Count} leads, {counted} were counted.");
        RequireImportable(organization);
    }

    /// <summary>Whatever was done and undone, every reference is to a row that is there: an import would refuse another.</summary>
    private void RequireImportable(LocalOrganization organization)
    {
        using var rows = new MemoryStream();
        var count = organization.ExportRows(rows);
        rows.Position = 0;
        using var other = Environment.RequireLocal("it opens another organization").OpenAnother(options => options);
        Assert.Equal(count, other.ImportRows(rows));
    }

    private static string TagOf(IPluginExecutionContext context)
    {
        for (var asked = context; asked is not null; asked = asked.ParentContext)
        {
            if (asked.SharedVariables.TryGetValue("tag", out var tag))
            {
                // For the asynchronous step, which has no parent.
                context.SharedVariables["tag"] = tag;
                return (string)tag;
            }
        }

        throw new InvalidOperationException("No tag.");
    }

    private static bool IsAtRandom(OrganizationServiceFault fault) =>
        fault.Message.Contains(AtRandom, StringComparison.Ordinal)
        || fault.ErrorCode is DataverseErrorCode.NoActiveTransaction or DataverseErrorCode.IsvTransactionCount;

    private void AddSteps(Guid account)
    {
        foreach (var message in Messages)
        {
            var table = message is "Associate" or "Disassociate" ? null : "lead";
            Plugins.Step(message, table, 10, _ => FailSometimes(null));
            Plugins.Step(message, table, 20, services => FailSometimes(services));
            Plugins.Step(message, table, 40, services =>
            {
                Note(services, "task");
                FailSometimes(services);
            });
            Plugins.Step(message, table, 40, services => Note(services, "phonecall"), new StepSettings { IsAsynchronous = true });
        }

        // Reads and writes a row that all threads share, in the transaction of the create.
        Plugins.Step("Create", "lead", 40, services => Count(services, account, 1), new StepSettings { Rank = 2 });
        Plugins.Step("Delete", "lead", 40, services => Count(services, account, -1), new StepSettings { Rank = 2 });
    }

    private void Count(IServiceProvider services, Guid account, int step)
    {
        var service = ServiceOf(services, null);
        var count = service.Retrieve("account", account, new ColumnSet("numberofemployees")).GetAttributeValue<int>("numberofemployees");
        service.Update(new Entity("account", account) { ["numberofemployees"] = count + step });
        FailSometimes(services);
    }

    /// <summary>Leaves a row that carries the tag of the request from outside.</summary>
    private static void Note(IServiceProvider services, string table) =>
        ServiceOf(services, null).Create(new Entity(table) { ["subject"] = TagOf(ContextOf(services)) });

    private void FailSometimes(IServiceProvider? services)
    {
        switch (_chance.Value?.Next(40))
        {
            case 0:
                throw new InvalidPluginExecutionException(AtRandom);
            case 1:
                throw new NotFiniteNumberException(AtRandom);
            case 2 when services is not null:
                Swallow(services);
                break;
        }
    }

    /// <summary>Catches the fault of a request inside: the transaction is over all the same.</summary>
    private static void Swallow(IServiceProvider services)
    {
        try
        {
            ServiceOf(services, null).Delete("account", Guid.NewGuid());
        }
        catch (FaultException<OrganizationServiceFault>)
        {
        }
    }

    private List<Leads> RunThreads(ConcurrentQueue<string> failures, int seed, Func<Random, Leads> work)
    {
        var models = new Leads[Threads];
        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            try
            {
                _chance.Value = new Random(unchecked(seed + index));
                models[index] = work(_chance.Value);
            }
            catch (Exception exception)
            {
                models[index] = Leads.Empty;
                failures.Enqueue(exception.ToString());
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => Assert.True(thread.Join(TimeSpan.FromMinutes(2)), $"seed {seed}: a thread still waits: deadlock."));
        return [.. models];
    }

    private Leads Run(Random random, LeadOperations operations)
    {
        var leads = Leads.Empty;
        for (var index = 0; index < Operations; index++)
        {
            var operation = operations.Next(leads);
            try
            {
                var change = operation.Apply(leads, Service.Execute(operation.Request));
                leads = change.Leads;
                change.Tags.ToList().ForEach(_tags.Add);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (IsAtRandom(fault.Detail))
            {
                // The plug-in's; the model stays as it was.
            }
        }

        return leads;
    }

    private IEnumerable<string> Stored()
    {
        var links = All("leadcompetitors").ToLookup(
            link => link.GetAttributeValue<Guid>("leadid"), link => link.GetAttributeValue<Guid>("competitorid"));
        return All("lead").Select(lead => $"{lead.Id} {new LeadState(
            lead.GetAttributeValue<string>("subject"),
            lead.GetAttributeValue<EntityReference>("ownerid").Id,
            lead.GetAttributeValue<OptionSetValue>("statecode").Value,
            [.. links[lead.Id]])}");
    }

    private DataCollection<Entity> All(string table) =>
        Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private void RequireOnce(string table, string place)
    {
        var noted = All(table).Select(row => row.GetAttributeValue<string>("subject")).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            _tags.Order(StringComparer.Ordinal).SequenceEqual(noted),
            $"{place}: {_tags.Count} changes took effect, {noted.Count} rows of {table} noted one.");
    }
}

public sealed class RandomOperationsInMemory(InMemoryEnvironment environment)
    : RandomOperationSpecification<InMemoryEnvironment>(environment);

public sealed class RandomOperationsOnFile(FileEnvironment environment) : RandomOperationSpecification<FileEnvironment>(environment);

public sealed class RandomOperationsLive(LiveEnvironment environment) : RandomOperationSpecification<LiveEnvironment>(environment);

public sealed class RandomOperationsOverHttp(OverHttpEnvironment environment)
    : RandomOperationSpecification<OverHttpEnvironment>(environment);
