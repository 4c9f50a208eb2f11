using System;
using System.ServiceModel;
using System.Threading;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.CustomApis;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Sandbox;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>One organization at work: takes requests from outside and from plug-ins, and sends them through the pipeline.</summary>
internal sealed class OrganizationEngine
{
    private readonly RequestPipeline _pipeline;
    private int _cacheVersion;

    /// <summary>Puts the parts of an organization together.</summary>
    /// <param name="store">The organization's data.</param>
    /// <param name="options">The options.</param>
    /// <param name="identity">The rows every organization has.</param>
    public OrganizationEngine(OrganizationStore store, LocalDataverseOptions options, OrganizationIdentity identity)
    {
        Store = store;
        Options = options;
        Identity = identity;
        Steps = new StepCatalog(this);
        CustomApis = new CustomApiCatalog(this);
        Security = new SecurityModel(this);
        LastingRows = new LastingRows(store);
        Traces = new TraceLog(this);
        Plugins = new PluginHost(this);
        Runner = new StepRunner(this, Plugins, Traces);
        Jobs = new AsyncQueue(this);
        _pipeline = new RequestPipeline(this, Runner, Jobs);
    }

    /// <summary>A new id each time the organization is opened: what a client kept of an earlier time can be told by it.</summary>
    public Guid OpeningId { get; } = Guid.NewGuid();

    /// <summary>The data.</summary>
    public OrganizationStore Store { get; }

    /// <summary>The options.</summary>
    public LocalDataverseOptions Options { get; }

    /// <summary>Ids of the rows every organization has.</summary>
    public OrganizationIdentity Identity { get; private set; }

    /// <summary>The messages performed here.</summary>
    public MessageRegistry Messages { get; } = new();

    /// <summary>The registered steps.</summary>
    public StepCatalog Steps { get; }

    /// <summary>The registered Custom APIs.</summary>
    public CustomApiCatalog CustomApis { get; }

    /// <summary>Who may do what.</summary>
    public SecurityModel Security { get; }

    /// <summary>Rows that outlive a failed request.</summary>
    public LastingRows LastingRows { get; }

    /// <summary>Traces of plug-ins.</summary>
    public TraceLog Traces { get; }

    /// <summary>Loaded plug-ins.</summary>
    public PluginHost Plugins { get; }

    /// <summary>Runs steps.</summary>
    public StepRunner Runner { get; }

    /// <summary>Asynchronous jobs.</summary>
    public AsyncQueue Jobs { get; }

    /// <summary>Requests counted.</summary>
    public RequestCounters Requests { get; } = new();

    /// <summary>The metadata.</summary>
    public MetadataCatalog Catalog => Store.Catalog;

    /// <summary>The one clock.</summary>
    public TimeProvider Clock => Options.TimeProvider;

    /// <summary>Id of the organization row.</summary>
    public Guid OrganizationId => Identity.OrganizationId;

    /// <summary>Id of the SYSTEM user, whose privileges are never checked.</summary>
    public Guid SystemUserId => Identity.SystemUserId;

    /// <summary>Grows whenever something cached became stale: what an older transaction read is not cached then.</summary>
    public int CacheVersion => Volatile.Read(ref _cacheVersion);

    /// <summary>Performs a request from outside.</summary>
    /// <param name="request">The request.</param>
    /// <param name="userId">The caller.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse Execute(OrganizationRequest request, Guid userId)
    {
        var tally = new RequestTally();
        try
        {
            return Run(request, userId, userId, parent: null, tally, depth: 1, isPlugin: false);
        }
        finally
        {
            Requests.CountTopLevel(request?.RequestName ?? string.Empty, tally);
            LastingRows.Flush();
        }
    }

    /// <summary>Performs a request that a plug-in or a handler sent while it ran.</summary>
    /// <param name="parent">The request during which it was sent.</param>
    /// <param name="request">The request.</param>
    /// <param name="userId">User as whom it runs.</param>
    /// <param name="isPlugin">Whether plug-in code sent it.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse ExecuteNested(RequestScope parent, OrganizationRequest request, Guid userId, bool isPlugin)
    {
        parent.Execution?.RequireUsable();
        var depth = isPlugin ? parent.Depth + 1 : parent.Depth;
        try
        {
            if (isPlugin)
            {
                parent.Tally.CountPluginRequest();
                RequireDepth(request, depth);
                parent.Deadline.Require($"the request '{request.RequestName}' of a plug-in");
            }

            return Run(request, userId, parent.InitiatingUserId, parent, parent.Tally, depth, isPlugin);
        }
        catch
        {
            // Catching this fault does not help the caller: the transaction is over.
            parent.Execution?.Doom();
            throw;
        }
    }

    /// <summary>Runs something inside a new transaction and commits it.</summary>
    /// <param name="scope">The request whose transaction it becomes.</param>
    /// <param name="readOnly">Whether nothing is written.</param>
    /// <param name="work">What to run.</param>
    public void InTransaction(RequestScope scope, bool readOnly, Action work)
    {
        ExecutionScope execution;
        var version = CacheVersion;
        using (var transaction = readOnly ? Store.BeginRead() : Store.BeginWrite())
        {
            execution = new ExecutionScope(transaction, version);
            scope.Execution = execution;
            try
            {
                work();
                if (execution.IsDoomed)
                {
                    throw DataverseFault.NoActiveTransaction();
                }

                transaction.Commit();
            }
            finally
            {
                scope.Execution = null;
            }
        }

        AfterCommit(execution);
    }

    /// <summary>Reads inside the request's transaction, or in one of its own when there is none.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="execution">The request's transaction; null outside one.</param>
    /// <param name="read">Reads.</param>
    /// <returns>What was read.</returns>
    public T Read<T>(ExecutionScope? execution, Func<StoreTransaction, T> read)
    {
        if (execution is not null)
        {
            return read(execution.Transaction);
        }

        using var transaction = Store.BeginRead();
        return read(transaction);
    }

    /// <summary>The handler of a message.</summary>
    /// <param name="message">The message's name.</param>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The handler.</returns>
    public IMessageHandler HandlerOf(string message, ExecutionScope? execution) =>
        Messages.Find(message)
        ?? CustomApis.Find(message, execution)
        ?? throw DataverseFault.NotSupported(
            $"the message '{message}'. It is neither one of the platform's messages performed here nor the unique name of an imported "
            + "Custom API");

    /// <summary>Notes that something cached became stale.</summary>
    public void AdvanceCacheVersion() => Interlocked.Increment(ref _cacheVersion);

    /// <summary>Goes on with rows that took the place of all the others.</summary>
    /// <param name="identity">The rows every organization has, among the new ones.</param>
    public void GoOnWith(OrganizationIdentity identity)
    {
        Identity = identity;
        ForgetCaches();
        Jobs.Wake();
    }

    /// <summary>The time that an operation beginning now has.</summary>
    /// <returns>The deadline.</returns>
    public OperationDeadline NewDeadline() => new(Clock, Options.OperationTimeout);

    /// <summary>Forgets what was read from the registration and security tables.</summary>
    public void ForgetCaches()
    {
        Steps.Forget();
        CustomApis.Forget();
        Security.Forget();
        Traces.Forget();
    }

    private void AfterCommit(ExecutionScope execution)
    {
        if (execution.RegistrationsChanged)
        {
            Steps.Forget();
            CustomApis.Forget();
        }

        if (execution.SecurityChanged)
        {
            Security.Forget();
        }

        if (execution.SettingsChanged)
        {
            Traces.Forget();
        }

        if (execution.JobsQueued)
        {
            Jobs.Wake();
        }
    }

    private void RequireDepth(OrganizationRequest request, int depth)
    {
        if (depth > Options.MaximumDepth)
        {
            throw DataverseFault.MaximumDepth(request.RequestName, Options.MaximumDepth);
        }
    }

    private static int NestingBelow(RequestScope? parent, string message)
    {
        // The depth limit counts plug-ins only; a chain of cascades or of rows inside rows must end before the stack does.
        const int Limit = 200;
        var nesting = parent is null ? 0 : parent.Nesting + 1;
        return nesting <= Limit ? nesting : throw DataverseFault.InvalidOperation(
            $"{message} would be request number {nesting} inside one another; the limit is {Limit}. Shorten the chain of rows that "
            + "cascade to, or contain, each other.");
    }

    private OrganizationResponse Run(
        OrganizationRequest request,
        Guid userId,
        Guid initiatingUserId,
        RequestScope? parent,
        RequestTally tally,
        int depth,
        bool isPlugin)
    {
        var message = request?.RequestName is { Length: > 0 } name
            ? name
            : throw DataverseFault.InvalidArgument("A request needs a RequestName.");
        Requests.Count(message, isPlugin);
        var correlationId = parent?.CorrelationId ?? Guid.NewGuid();
        try
        {
            var handler = HandlerOf(message, parent?.Execution);
            Security.RequireEnabledUser(userId, parent?.Execution);
            var scope = NewScope(
                RequestCopy.Shallow(request),
                handler,
                userId,
                initiatingUserId,
                parent,
                tally,
                depth,
                isPlugin,
                correlationId);
            scope.Primary = handler.PrimaryOf(scope.Request);
            return _pipeline.Run(scope, handler);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Stamp(fault.Detail, correlationId);
            throw;
        }
        catch (Exception exception)
        {
            var fault = DataverseFault.Unexpected(message, exception);
            Stamp(fault.Detail, correlationId);
            throw fault;
        }
    }

    // The request in which a fault arose says when and where; those around it let it pass.
    private void Stamp(OrganizationServiceFault fault, Guid correlationId)
    {
        if (fault.Timestamp == default)
        {
            fault.Timestamp = Clock.GetUtcNow().UtcDateTime;
            fault.ActivityId = correlationId;
        }
    }

    private RequestScope NewScope(
        OrganizationRequest request,
        IMessageHandler handler,
        Guid userId,
        Guid initiatingUserId,
        RequestScope? parent,
        RequestTally tally,
        int depth,
        bool isPlugin,
        Guid correlationId)
    {
        var scope = new RequestScope
        {
            Engine = this,
            Request = request,
            Message = handler.EventName,
            UserId = userId,
            InitiatingUserId = initiatingUserId,
            Depth = depth,
            CorrelationId = correlationId,
            StartedOn = Clock.GetUtcNow().UtcDateTime,
            Parent = parent,
            Nesting = NestingBelow(parent, handler.EventName),
            Tally = tally,
            IsBatch = !handler.RunsInTransaction,
            Deadline = parent is null || parent.IsBatch ? NewDeadline() : parent.Deadline,
            IsFromPlugin = isPlugin,
            BypassesPlugins = (parent?.BypassesPlugins ?? false)
                || OptionalParameters.BypassesPlugins(this, request, userId, parent?.Execution),
            Execution = parent?.Execution,
        };
        OptionalParameters.ShareTag(scope);
        return scope;
    }
}
