using System;
using System.Threading;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.Messages;
using CrmAlignment.LocalDataverse.Messages.Emails;
using CrmAlignment.LocalDataverse.Messages.Files;
using CrmAlignment.LocalDataverse.Messages.Marketing;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Messages.Notifications;
using CrmAlignment.LocalDataverse.Messages.Queries;
using CrmAlignment.LocalDataverse.Messages.Ribbons;
using CrmAlignment.LocalDataverse.Messages.Queues;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Pipeline;
using CrmAlignment.LocalDataverse.Pipeline.CustomApis;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Sandbox;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions;
using CrmAlignment.LocalDataverse.Solutions.Import;
using CrmAlignment.LocalDataverse.Solutions.Customization;
using CrmAlignment.LocalDataverse.Solutions.Removal;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using CrmAlignment.LocalDataverse.Workflow;

namespace CrmAlignment.LocalDataverse;

/// <summary>Puts the parts of an organization together: the one place that knows them all.</summary>
internal sealed class OrganizationEngine : IDisposable
{
    private readonly AsyncQueue _queue;
    private readonly JobWorker? _worker;
    private int _closed;

    /// <summary>Puts an organization together.</summary>
    /// <param name="store">Its data, which it closes.</param>
    /// <param name="options">The options.</param>
    public OrganizationEngine(OrganizationStore store, LocalDataverseOptions options)
    {
        Store = store;
        State = new OrganizationState(store, OrganizationSetup.Run(store, options));
        var clock = options.TimeProvider;
        var lastingRows = new LastingRows(store);
        var host = new PluginHost(State, options.SharesPluginAssemblies);
        var traces = new TraceLog(State, clock, options.TraceLevel, lastingRows);
        var runner = new StepRunner(clock, host, traces);
        var steps = new StepCatalog(State);
        Register(options, lastingRows, new RunActivityHandler(clock, host, runner, traces));
        MessageSetup.Run(store, Messages, State.Identity.SystemUserId, clock.GetUtcNow().UtcDateTime);

        _queue = new AsyncQueue(State, runner);
        var environment = EnvironmentOf(options);
        CustomApis = new CustomApiCatalog(State);
        var operations = new Operations(Messages, CustomApis, runner);
        Executor = new RequestExecutor(environment, operations, new RequestPipeline(State, steps, runner, _queue), lastingRows);
        JobHost = new JobHost
        {
            Environment = environment,
            Store = store,
            Sender = Executor,
            Steps = steps,
            Runner = runner,
            LastingRows = lastingRows,
            Attempts = options.JobAttempts,
        };
        Jobs = new JobRunner(JobHost);
        Jobs.ReleaseLocked();
        _worker = options.RunsJobsInBackground ? new JobWorker(_queue, Jobs) : null;
    }

    /// <summary>The data.</summary>
    public OrganizationStore Store { get; }

    /// <summary>Its transactions, and the ids of the rows that it cannot be without.</summary>
    public OrganizationState State { get; }

    /// <summary>The messages performed here.</summary>
    public MessageRegistry Messages { get; } = new();

    /// <summary>The Custom APIs.</summary>
    public CustomApiCatalog CustomApis { get; }

    /// <summary>Performs requests.</summary>
    public RequestExecutor Executor { get; }

    /// <summary>What jobs need to run.</summary>
    public JobHost JobHost { get; }

    /// <summary>Runs asynchronous jobs.</summary>
    public JobRunner Jobs { get; }

    /// <summary>Refuses to wait for a worker that has stopped.</summary>
    public void RequireWorker() => _worker?.RequireRunning();

    /// <summary>Closes the organization; once closed, it stays so.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 1)
        {
            return;
        }

        _worker?.Dispose();
        _queue.Dispose();
        Store.Dispose();
    }

    private void Register(LocalDataverseOptions options, LastingRows lastingRows, IMessageHandler activities)
    {
        Messages.Register(PlatformMessages.Handlers(options.RunsStepsOfMergedRows, SolutionMember.AfterCreate, SolutionUninstall.BeforeDelete));
        Messages.Register(QueryMessages.Handlers());
        Messages.Register(SalesMessages.Handlers(options.Sales));
        Messages.Register(MarketingMessages.Handlers());
        Messages.Register(RibbonMessages.Handlers());
        Messages.Register(QueueMessages.Handlers());
        Messages.Register(FileMessages.Handlers());
        Messages.Register(MetadataMessages.Handlers());
        Messages.Register(SolutionMessages.Handlers(new ImportHost(lastingRows, Messages)));
        Messages.Register([new InstantiateTemplateHandler(), new SendEmailFromTemplateHandler(), new SendTemplateHandler(), new SendAppNotificationHandler()]);
        Messages.Register([new SendEmailHandler(), new ExecuteAsyncHandler(), new BulkDeleteHandler(), activities]);
        Messages.Register([new ExecuteWorkflowHandler(), new RunWorkflowHandler()]);
    }

    private PipelineEnvironment EnvironmentOf(LocalDataverseOptions options)
    {
        var facts = new OrganizationFacts(State)
        {
            Name = options.OrganizationName,
            BaseLanguage = options.BaseLanguage,
            QueryLimits = options.QueryLimits,
        };
        var limits = new PipelineLimits(options.MaximumDepth, options.OperationTimeout, options.SplitsMixedUpdates);
        return new PipelineEnvironment(State, facts, new SecurityModel(State), options.TimeProvider, limits);
    }
}
