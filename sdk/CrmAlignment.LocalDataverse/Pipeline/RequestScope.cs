using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// One request on its way through the pipeline. Handlers see of it what <see cref="IRequestScope"/> has; the rest is between the
/// stages.
/// </summary>
/// <param name="environment">What all requests share.</param>
/// <param name="sender">Performs the requests that this one causes.</param>
/// <param name="origin">Where the request comes from.</param>
/// <param name="message">The message's name, as steps know it.</param>
/// <param name="request">The request.</param>
internal sealed class RequestScope(
    PipelineEnvironment environment, IRequestSender sender, RequestOrigin origin, string message, OrganizationRequest request) : IRequestScope
{
    private object? _requestId;
    private RequestRows? _rows;
    private ParameterCollection? _noOutput;
    private ParameterCollection? _sharedVariables;
    private ParameterCollection? _preValidationVariables;
    private StoredRow? _current;
    private int _currentStamp = -1;

    /// <summary>What all requests share.</summary>
    public PipelineEnvironment Environment { get; } = environment;

    /// <summary>Performs the requests that this one causes.</summary>
    public IRequestSender Sender { get; } = sender;

    /// <summary>Where the request comes from.</summary>
    public RequestOrigin Origin { get; } = origin;

    /// <inheritdoc/>
    public string Message { get; } = message;

    /// <inheritdoc/>
    public OrganizationRequest Request { get; } = request;

    /// <summary>When the operation that the request belongs to must be over.</summary>
    public required OperationDeadline Deadline { get; init; }

    /// <summary>Whether the request is a batch, whose requests are operations of their own.</summary>
    public bool IsBatch { get; init; }

    /// <summary>Whether registered steps are skipped.</summary>
    public bool BypassesPlugins { get; init; }

    /// <inheritdoc/>
    public OrganizationFacts Organization => Environment.Organization;

    /// <inheritdoc/>
    public SecurityModel Security => Environment.Security;

    /// <inheritdoc/>
    public AccessCheck Access => new(Environment.Security, UserId, Execution, Origin.ImpersonatorId);

    /// <inheritdoc/>
    public Guid UserId => Origin.UserId;

    /// <inheritdoc/>
    public Guid? ImpersonatorId => Origin.ImpersonatorId;

    /// <summary>The request that a plug-in or handler was performing when it sent this one; null for one from outside.</summary>
    public RequestScope? Parent => Origin.Parent;

    IRequestScope? IRequestScope.Parent => Origin.Parent;

    /// <inheritdoc/>
    public bool IsFromPlugin => Origin.IsFromPlugin;

    /// <summary>Id of this request: the caller's, or one made when it is first asked for, as few requests are.</summary>
    public Guid RequestId
    {
        get => (Guid)(_requestId ??= Request.RequestId ?? Guid.NewGuid());
        init => _requestId = value;
    }

    /// <inheritdoc/>
    public EntityReference? Primary { get; set; }

    /// <inheritdoc cref="IRequestScope.Execution"/>
    public ExecutionScope? Execution { get; set; }

    /// <inheritdoc/>
    public StoreTransaction Transaction =>
        (Execution ?? throw DataverseFault.InvalidOperation($"{Message} needs a transaction, and none was begun.")).Transaction;

    /// <inheritdoc/>
    public MetadataCatalog Catalog => Execution?.Transaction.Catalog ?? Environment.State.Catalog;

    /// <inheritdoc/>
    public TimeProvider Clock => Environment.Clock;

    /// <inheritdoc/>
    public DateTime UtcNow => Environment.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Variables that the steps of the request share.</summary>
    public ParameterCollection SharedVariables => _sharedVariables ??= [];

    /// <summary>
    /// Variables of the PreValidation stage. Create, Update and Delete run the later stages as a child of it, so their
    /// steps find these in ParentContext; for other messages they are the same as <see cref="SharedVariables"/>.
    /// </summary>
    /// <remarks>
    /// Source: https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#shared-variables.
    /// </remarks>
    public ParameterCollection PreValidationVariables => SplitsPreValidation ? _preValidationVariables ??= [] : SharedVariables;

    /// <summary>Whether the message keeps the variables of PreValidation apart.</summary>
    public bool SplitsPreValidation => Message is "Create" or "Update" or "Delete";

    /// <summary>The response, once the main operation has run.</summary>
    public OrganizationResponse? Response { get; set; }

    /// <inheritdoc cref="IRequestScope.OwnsTarget"/>
    public bool OwnsTarget { get; set; }

    /// <inheritdoc cref="IRequestScope.PassIndex"/>
    public int PassIndex { get; set; }

    /// <summary>The steps of the request's own message and table.</summary>
    public StepSet Steps { get; set; } = StepSet.None;

    /// <summary>The rows the request is about, before and after the operation.</summary>
    public RequestRows Rows => _rows ??= new RequestRows();

    /// <summary>The response's results, shared with the steps after the operation; empty before it.</summary>
    public ParameterCollection OutputParameters => Response?.Results ?? (_noOutput ??= []);

    /// <inheritdoc/>
    public IOrganizationService Service => new NestedService(this, UserId, isPlugin: false);

    /// <inheritdoc/>
    public IOrganizationService SystemService => new NestedService(this, Organization.SystemUserId, isPlugin: false);

    /// <inheritdoc/>
    public StoredRow? Current(string table, Guid id)
    {
        var stamp = Execution?.WriteStamp ?? 0;
        if (_currentStamp == stamp && _current is { } known && known.Id == id && known.Table.LogicalName == table)
        {
            return known;
        }

        _current = Read(transaction => transaction.Retrieve(table, id));
        _currentStamp = stamp;
        return _current;
    }

    /// <inheritdoc/>
    public T Read<T>(Func<StoreTransaction, T> read)
    {
        if (Execution is { } execution)
        {
            return read(execution.Transaction);
        }

        using var own = Environment.State.Begin(readOnly: true);
        Execution = own;
        try
        {
            return read(own.Transaction);
        }
        finally
        {
            Execution = null;
        }
    }

    /// <summary>Forgets what was read so far: the next pass, or the transaction, begins.</summary>
    public void ForgetRows()
    {
        _rows?.Reset();
        _current = null;
        _currentStamp = -1;
    }

    /// <summary>The event of a bulk message that this request raises beside its own: the same operation, told as a bulk request.</summary>
    /// <param name="bulkMessage">The bulk message.</param>
    /// <param name="bulkRequest">The bulk request.</param>
    /// <returns>A request that is run by its steps alone.</returns>
    public RequestScope ForBulk(string bulkMessage, OrganizationRequest bulkRequest)
    {
        var bulk = new RequestScope(Environment, Sender, Origin, bulkMessage, bulkRequest)
        {
            RequestId = RequestId,
            Deadline = Deadline,
            Primary = new EntityReference(Primary!.LogicalName, Guid.Empty),
            OwnsTarget = true,
        };
        bulk.SharedVariables.AddRange(SharedVariables);
        return bulk;
    }
}
