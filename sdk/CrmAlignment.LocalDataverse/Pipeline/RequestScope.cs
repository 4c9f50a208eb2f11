using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// One request on its way through the pipeline: who asks, what for, in which transaction, and who asked before.
/// </summary>
internal sealed class RequestScope
{
    private RequestServices? _services;
    private Guid? _requestId;
    private RequestRows? _rows;
    private ParameterCollection? _noOutput;
    private ParameterCollection? _sharedVariables;
    private ParameterCollection? _preValidationVariables;

    /// <summary>The organization that serves the request.</summary>
    public required OrganizationEngine Engine { get; init; }

    /// <summary>The request.</summary>
    public required OrganizationRequest Request { get; init; }

    /// <summary>The message's name.</summary>
    public required string Message { get; init; }

    /// <summary>User as whom the operation runs: privileges are this user's.</summary>
    public required Guid UserId { get; init; }

    /// <summary>User who started the whole chain of requests.</summary>
    public required Guid InitiatingUserId { get; init; }

    /// <summary>1 for a request from outside; one more for each plug-in in between.</summary>
    public required int Depth { get; init; }

    /// <summary>Same for all requests that one request from outside causes.</summary>
    public required Guid CorrelationId { get; init; }

    /// <summary>Id of this request: the caller's, or one made when it is first asked for, as few requests are.</summary>
    public Guid RequestId
    {
        get => _requestId ??= Request.RequestId ?? Guid.NewGuid();
        init => _requestId = value;
    }

    /// <summary>Moment at which the request arrived, UTC.</summary>
    public required DateTime StartedOn { get; init; }

    /// <summary>The request that a plug-in or handler was performing when it sent this one; null for one from outside.</summary>
    public required RequestScope? Parent { get; init; }

    /// <summary>How many requests this one is inside of, those sent by handlers included.</summary>
    public int Nesting { get; init; }

    /// <summary>Counts what one request from outside causes.</summary>
    public required RequestTally Tally { get; init; }

    /// <summary>When the operation that the request belongs to must be over.</summary>
    public required OperationDeadline Deadline { get; init; }

    /// <summary>Whether the request is a batch, whose requests are operations of their own.</summary>
    public bool IsBatch { get; init; }

    /// <summary>Whether plug-in code sent the request, rather than the platform or a caller outside.</summary>
    public bool IsFromPlugin { get; init; }

    /// <summary>Whether privileges are not checked, because SYSTEM asks.</summary>
    public bool IsSystem => UserId == Engine.SystemUserId;

    /// <summary>Whether registered steps are skipped.</summary>
    public bool BypassesPlugins { get; init; }

    /// <summary>The row the request is about; id and table are the context's PrimaryEntityId and PrimaryEntityName.</summary>
    public EntityReference? Primary { get; set; }

    /// <summary>The transaction the request runs in; null before it began.</summary>
    public ExecutionScope? Execution { get; set; }

    /// <summary>The store transaction.</summary>
    public StoreTransaction Transaction =>
        (Execution ?? throw DataverseFault.InvalidOperation($"{Message} needs a transaction, and none was begun.")).Transaction;

    /// <summary>The metadata of the organization.</summary>
    public MetadataCatalog Catalog => Execution?.Transaction.Catalog ?? Engine.Catalog;

    /// <summary>The one clock.</summary>
    public TimeProvider Clock => Engine.Clock;

    /// <summary>Now, UTC, by the one clock.</summary>
    public DateTime UtcNow => Engine.Clock.GetUtcNow().UtcDateTime;

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

    /// <summary>Whether the rows in the parameters are the pipeline's own copies, which handlers may complete.</summary>
    public bool OwnsTarget { get; set; }

    /// <summary>Index of the pass: 1 when an Update comes back for its state columns.</summary>
    public int PassIndex { get; set; }

    /// <summary>The row the request is about, before and after the operation.</summary>
    public RequestRows Rows => _rows ??= new RequestRows();

    /// <summary>The response's results, shared with the steps after the operation; empty before it.</summary>
    public ParameterCollection OutputParameters => Response?.Results ?? (_noOutput ??= []);

    /// <summary>Sends requests as the same user, as children of this one and inside its transaction. For handlers.</summary>
    public IOrganizationService Service => Services.ForHandler(UserId);

    /// <summary>Sends requests as SYSTEM, as children of this one and inside its transaction. For handlers.</summary>
    public IOrganizationService SystemService => Services.ForHandler(Engine.SystemUserId);

    private RequestServices Services => _services ??= new RequestServices(this);

    /// <summary>The event of a bulk message that this request raises beside its own: the same operation, told as a bulk request.</summary>
    /// <param name="message">The bulk message.</param>
    /// <param name="request">The bulk request.</param>
    /// <returns>A request that is run by its steps alone.</returns>
    public RequestScope ForBulk(string message, OrganizationRequest request)
    {
        var bulk = new RequestScope
        {
            Engine = Engine,
            Request = request,
            Message = message,
            UserId = UserId,
            InitiatingUserId = InitiatingUserId,
            Depth = Depth,
            CorrelationId = CorrelationId,
            RequestId = RequestId,
            StartedOn = StartedOn,
            Parent = Parent,
            Nesting = Nesting,
            Tally = Tally,
            Deadline = Deadline,
            IsFromPlugin = IsFromPlugin,
            Primary = new EntityReference(Primary!.LogicalName, Guid.Empty),
            OwnsTarget = true,
        };
        bulk.SharedVariables.AddRange(SharedVariables);
        return bulk;
    }

    /// <summary>A parameter that must be present.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The value.</returns>
    public T Required<T>(string name)
        where T : notnull
    {
        if (!Request.Parameters.TryGetValue(name, out var value) || value is null)
        {
            throw DataverseFault.MissingParameter(Message, name);
        }

        return value is T typed
            ? typed
            : throw DataverseFault.InvalidArgument(
                $"The parameter '{name}' of '{Message}' is of type {value.GetType().Name}; expected: {typeof(T).Name}.");
    }

    /// <summary>A parameter that may be absent.</summary>
    /// <typeparam name="T">The parameter's type.</typeparam>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The value, or the type's default when absent.</returns>
    public T? Optional<T>(string name) =>
        Request.Parameters.TryGetValue(name, out var value) && value is not null
            ? value is T typed ? typed : throw DataverseFault.InvalidArgument(
                $"The parameter '{name}' of '{Message}' is of type {value.GetType().Name}; expected: {typeof(T).Name}.")
            : default;
}
