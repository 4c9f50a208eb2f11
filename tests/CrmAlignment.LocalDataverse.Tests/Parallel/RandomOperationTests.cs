using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
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

using Leads = ImmutableDictionary<Guid, LeadState>;

/// <summary>
/// Threads send random operations while plug-ins fail at random at each stage. A model in memory takes over what returned; at
/// the end the organization must hold that and nothing else.
/// </summary>
public sealed class RandomOperationTests : IDisposable
{
    private const int Threads = 6;
    private const int Operations = 120;
    private const string AtRandom = "At random.";

    private static readonly string[] Messages = ["Create", "Update", "Delete", "Assign", "SetStateDynamicEntity", "Associate", "Disassociate"];

    [ThreadStatic]
    private static Random? _chance;

    private readonly DatabaseFile _file = new();
    private readonly ConcurrentBag<string> _tags = [];

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Organization_holds_what_the_model_holds_when_plugins_fail_at_random(bool inMemory)
    {
        var seed = Random.Shared.Next();
        using var organization = new PluginOrganization(options => inMemory ? options : options with { DatabasePath = _file.Path });
        var account = organization.Service.Create(new Entity("account") { ["name"] = "A", ["numberofemployees"] = 0 });
        Guid[] users = [organization.Local.SystemUserId, organization.User("Ada"), organization.User("Charles")];
        GiveRights(organization, users);
        Guid[] competitors = [.. Enumerable.Range(0, 3).Select(index => organization.Service.Create(new Entity("competitor") { ["name"] = "C" + index }))];
        AddSteps(organization, account);

        var failures = new ConcurrentQueue<string>();
        var models = RunThreads(failures, seed, random =>
            Run(organization.Service, random, new LeadOperations(random, users[0], users, competitors, account)));
        _chance = null;
        organization.Local.DrainAsyncOperations();

        var place = $"seed {seed}";
        Assert.True(failures.IsEmpty, $"{place}: {string.Join('\n', failures)}");
        Assert.Equal(
            models.SelectMany(model => model).Select(lead => $"{lead.Key} {lead.Value}").Order(StringComparer.Ordinal),
            Stored(organization).Order(StringComparer.Ordinal));
        RequireOnce(organization, "task", place);
        RequireOnce(organization, "phonecall", place);
        Assert.Empty(organization.Local.FailedJobs);
        Assert.InRange(_tags.Count, Threads, Threads * Operations * 4);
        RequireCount(organization, account, place);
    }

    private static void GiveRights(PluginOrganization organization, Guid[] users)
    {
        var role = organization.Role(("prvReadLead", 8), ("prvWriteLead", 8));
        foreach (var user in users.Skip(1))
        {
            organization.GiveRole(user, role);
        }
    }

    private static void AddSteps(PluginOrganization organization, Guid account)
    {
        foreach (var message in Messages)
        {
            var table = message is "Associate" or "Disassociate" ? null : "lead";
            organization.Step(message, table, 10, _ => FailSometimes(null));
            organization.Step(message, table, 20, services => FailSometimes(services));
            organization.Step(message, table, 40, services =>
            {
                Note(services, "task");
                FailSometimes(services);
            });
            organization.Step(message, table, 40, services => Note(services, "phonecall"), isAsynchronous: true);
        }

        // Reads and writes a row that all threads share, in the transaction of the create.
        organization.Step("Create", "lead", 40, services => Count(services, account, 1), rank: 2);
        organization.Step("Delete", "lead", 40, services => Count(services, account, -1), rank: 2);
    }

    private static void Count(IServiceProvider services, Guid account, int step)
    {
        var service = PluginOrganization.ServiceOf(services);
        var count = service.Retrieve("account", account, new ColumnSet("numberofemployees")).GetAttributeValue<int>("numberofemployees");
        service.Update(new Entity("account", account) { ["numberofemployees"] = count + step });
        FailSometimes(services);
    }

    /// <summary>Leaves a row that carries the tag of the request from outside.</summary>
    private static void Note(IServiceProvider services, string table) =>
        PluginOrganization.ServiceOf(services).Create(new Entity(table) { ["subject"] = TagOf(PluginOrganization.ContextOf(services)) });

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

    private static void FailSometimes(IServiceProvider? services)
    {
        switch (_chance?.Next(40))
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
            PluginOrganization.ServiceOf(services).Delete("account", Guid.NewGuid());
        }
        catch (FaultException<OrganizationServiceFault>)
        {
        }
    }

    private static List<Leads> RunThreads(ConcurrentQueue<string> failures, int seed, Func<Random, Leads> work)
    {
        var models = new Leads[Threads];
        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            try
            {
                models[index] = work(_chance = new Random(unchecked(seed + index)));
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

    private Leads Run(IOrganizationService service, Random random, LeadOperations operations)
    {
        var leads = Leads.Empty;
        for (var index = 0; index < Operations; index++)
        {
            var operation = operations.Next(leads);
            try
            {
                var change = operation.Apply(leads, service.Execute(operation.Request));
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

    private static bool IsAtRandom(OrganizationServiceFault fault) =>
        fault.Message.Contains(AtRandom, StringComparison.Ordinal)
        || fault.ErrorCode is DataverseErrorCode.NoActiveTransaction or DataverseErrorCode.IsvTransactionCount;

    private static IEnumerable<string> Stored(PluginOrganization organization)
    {
        var links = All(organization, "leadcompetitors").ToLookup(link => link.GetAttributeValue<Guid>("leadid"), link => link.GetAttributeValue<Guid>("competitorid"));
        return All(organization, "lead").Select(lead => $"{lead.Id} {new LeadState(
            lead.GetAttributeValue<string>("subject"),
            lead.GetAttributeValue<EntityReference>("ownerid").Id,
            lead.GetAttributeValue<OptionSetValue>("statecode").Value,
            [.. links[lead.Id]])}");
    }

    private static DataCollection<Entity> All(PluginOrganization organization, string table) =>
        organization.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;

    private void RequireOnce(PluginOrganization organization, string table, string place)
    {
        var noted = All(organization, table).Select(row => row.GetAttributeValue<string>("subject")).Order(StringComparer.Ordinal).ToList();
        Assert.True(_tags.Order(StringComparer.Ordinal).SequenceEqual(noted), $"{place}: {_tags.Count} changes took effect, {noted.Count} rows of {table} noted one.");
    }

    private static void RequireCount(PluginOrganization organization, Guid account, string place)
    {
        var counted = organization.Read("account", account).GetAttributeValue<int>("numberofemployees");
        Assert.True(organization.Count("lead") == counted, $"{place}: there are {organization.Count("lead")} leads, {counted} were counted.");
    }
}
