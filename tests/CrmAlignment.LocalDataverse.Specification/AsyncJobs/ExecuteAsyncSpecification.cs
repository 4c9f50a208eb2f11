using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.AsyncJobs;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/use-executeasync.</summary>
[Capability("Asynchronous jobs", "ExecuteAsync")]
public abstract class ExecuteAsyncSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Request_is_performed_by_a_job_whose_id_is_returned()
    {
        Guid master = Lead(), subordinate = Lead();

        var job = Queue(Service, Merge(master, subordinate));
        Environment.FinishJobs();

        Assert.True(IsMerged(subordinate));
        var row = Read("asyncoperation", job);
        Assert.Equal((3, 30, 54, "Merge"), (Choice(row, "statecode"), Choice(row, "statuscode"), Choice(row, "operationtype"), row["messagename"]));
        Assert.False(row.Contains("errorcode"));
    }

    [SkippableFact]
    public void Request_is_not_performed_before_the_job_runs()
    {
        Environment.RequireLocal("jobs of a live environment run by themselves");
        Guid master = Lead(), subordinate = Lead();

        var job = Queue(Service, Merge(master, subordinate));

        Assert.False(IsMerged(subordinate));
        Assert.Equal((0, 0), (Choice(Read("asyncoperation", job), "statecode"), Choice(Read("asyncoperation", job), "statuscode")));
        Environment.FinishJobs();
    }

    [Fact]
    public void Request_that_fails_fails_its_job_and_leaves_nothing()
    {
        var lead = Lead();

        var job = Queue(Service, Merge(lead, lead));
        Environment.FinishJobs();

        var row = Read("asyncoperation", job);
        Assert.Equal((3, 31), (Choice(row, "statecode"), Choice(row, "statuscode")));
        Assert.NotEqual(0, row.GetAttributeValue<int>("errorcode"));
        Assert.NotEmpty(row.GetAttributeValue<string>("friendlymessage"));
        Assert.False(IsMerged(lead));
    }

    [SkippableFact]
    public void Solution_is_imported_by_a_job()
    {
        Environment.RequireLocal("the solution would stay there");
        var zip = new SolutionZip { UniqueName = "Later" }.Table("tst_Later").Build();

        Queue(Service, new ImportSolutionRequest { CustomizationFile = zip, PublishWorkflows = true });
        Assert.Empty(RowsWith("solution", "uniquename", "Later"));
        Environment.FinishJobs();

        Assert.Single(RowsWith("solution", "uniquename", "Later"));
        Assert.NotEqual(Guid.Empty, Create("tst_later", ("tst_name", "x")));
    }

    [Fact]
    public void Other_messages_are_refused()
    {
        var fault = Fault(() => Queue(Service, new CreateRequest { Target = Row("lead", ("subject", "x"), ("lastname", "y")) }));

        Assert.Contains("Create", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Job_runs_with_the_rights_of_who_queued_it()
    {
        Guid master = Lead(), subordinate = Lead();
        var user = User("Queue");

        var job = Queue(Environment.As(user), Merge(master, subordinate));
        Environment.FinishJobs();

        var row = Read("asyncoperation", job);
        Assert.Equal((user, DataverseErrorCode.PrivilegeDenied), (row.GetAttributeValue<EntityReference>("ownerid").Id, row["errorcode"]));
        Assert.Contains("prvMerge", row.GetAttributeValue<string>("friendlymessage"), StringComparison.Ordinal);
        Assert.False(IsMerged(subordinate));
    }

    [Fact]
    public void Job_of_a_transaction_that_fails_does_not_exist()
    {
        Guid master = Lead(), subordinate = Lead();
        var batch = new ExecuteTransactionRequest
        {
            Requests =
            [
                new ExecuteAsyncRequest { Request = Merge(master, subordinate) },
                new DeleteRequest { Target = new EntityReference("lead", Guid.NewGuid()) },
            ],
        };

        Fault(() => Service.Execute(batch));
        Environment.FinishJobs();

        Assert.False(IsMerged(subordinate));
    }

    [SkippableFact]
    public void Job_that_a_plugin_queues_exists_when_its_save_takes_effect()
    {
        Guid master = Lead(), subordinate = Lead();
        Plugins.Step("Create", "account", 20, services => Queue(ServiceOf(services, null), Merge(master, subordinate)));
        var refusal = Plugins.Step("Create", "account", 40, "fail Not now.");

        Fault(() => Create("account", ("name", "x")));
        Environment.FinishJobs();
        Assert.False(IsMerged(subordinate));

        Service.Update(new Entity("sdkmessageprocessingstep", refusal) { ["statecode"] = new OptionSetValue(1) });
        Create("account", ("name", "x"));
        Environment.FinishJobs();
        Assert.True(IsMerged(subordinate));
    }

    private static Guid Queue(IOrganizationService service, OrganizationRequest request) =>
        ((ExecuteAsyncResponse)service.Execute(new ExecuteAsyncRequest { Request = request })).AsyncJobId;

    private static MergeRequest Merge(Guid master, Guid subordinate) => new()
    {
        Target = new EntityReference("lead", master),
        SubordinateId = subordinate,
        UpdateContent = new Entity("lead") { ["subject"] = "merged" },
    };

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private bool IsMerged(Guid lead) => Read("lead", lead, "merged").GetAttributeValue<bool>("merged");
}

public sealed class ExecuteAsyncInMemory(InMemoryEnvironment environment) : ExecuteAsyncSpecification<InMemoryEnvironment>(environment);

public sealed class ExecuteAsyncOnFile(FileEnvironment environment) : ExecuteAsyncSpecification<FileEnvironment>(environment);

public sealed class ExecuteAsyncLive(LiveEnvironment environment) : ExecuteAsyncSpecification<LiveEnvironment>(environment);

public sealed class ExecuteAsyncOverHttp(OverHttpEnvironment environment) : ExecuteAsyncSpecification<OverHttpEnvironment>(environment);
