using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Tests.Durability;

/// <summary>
/// Writes to a file without end, by several threads and with jobs in the background, and says on its output which requests
/// returned. Each has a tag, which all rows it leads to carry.
/// </summary>
internal static class CrashWriter
{
    /// <summary>Tasks that a plug-in adds to an account, in the transaction of its creation.</summary>
    public const int TasksOfAccount = 2;

    /// <summary>Contacts that are created in one transaction with a lead.</summary>
    public const int ContactsOfLead = 5;

    private const int Threads = 3;
    private const string AddTasks = "crash: add tasks";
    private const string MakeCall = "crash: make call";

    /// <summary>Registers the plug-ins in a new file.</summary>
    /// <param name="path">Path of the file.</param>
    public static void Prepare(string path)
    {
        using var organization = new PluginOrganization(
            options => options with { DatabasePath = path, TimeProvider = TimeProvider.System });
        organization.Step("Create", "account", 40, _ => { }, name: AddTasks);
        organization.Step("Create", "account", 40, _ => { }, name: MakeCall, isAsynchronous: true);
    }

    /// <summary>Opens the file with the plug-ins at work.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="runsJobs">Whether jobs run in the background.</param>
    public static LocalOrganization Open(string path, bool runsJobs)
    {
        AppDomain.CurrentDomain.SetData(AddTasks, new Action<IServiceProvider>(services => Add(services, "task", TasksOfAccount)));
        AppDomain.CurrentDomain.SetData(MakeCall, new Action<IServiceProvider>(services => Add(services, "phonecall", 1)));
        return LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path, RunsJobsInBackground = runsJobs });
    }

    /// <summary>Writes until the process is ended.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="run">What the tags of this run begin with.</param>
    public static void Run(string path, string run)
    {
        using var organization = Open(path, runsJobs: true);
        System.Threading.Tasks.Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
        {
            for (var request = 0; true; request++)
            {
                var tag = $"{run}-{thread}-{request}";
                var kind = Write(organization.AdminService, tag, request);
                lock (organization)
                {
                    Console.Out.Write($"{kind} {tag} .\n");
                    Console.Out.Flush();
                }
            }
        });
    }

    private static string Write(IOrganizationService service, string tag, int request)
    {
        if (request % 2 == 0)
        {
            service.Create(new Entity("account") { ["name"] = tag });
            return "account";
        }

        var transaction = new ExecuteTransactionRequest { Requests = [] };
        transaction.Requests.AddRange(
            Enumerable.Range(0, ContactsOfLead).Select(_ => new CreateRequest { Target = new Entity("contact") { ["lastname"] = tag } }));
        transaction.Requests.Add(new CreateRequest { Target = new Entity("lead") { ["subject"] = tag, ["lastname"] = "l" } });
        service.Execute(transaction);
        return "lead";
    }

    private static void Add(IServiceProvider services, string table, int count)
    {
        var target = (Entity)PluginOrganization.ContextOf(services).InputParameters["Target"];
        for (var index = 0; index < count; index++)
        {
            PluginOrganization.ServiceOf(services).Create(new Entity(table) { ["subject"] = target["name"] });
        }
    }
}
