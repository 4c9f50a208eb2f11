using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The organization service over the Dataverse Web API: for programs that have an address and a token, and no ServiceClient.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview
/// </summary>
/// <remarks>
/// <para>
/// It sends the messages that write, read and relate rows, ExecuteMultiple and ExecuteTransaction (as batches), those that read and
/// write definitions, the actions and functions of the platform, and Custom APIs by their unique name; every other message is refused by name
/// (<see cref="NotSupportedException"/>), before anything is sent. Assign and SetState, which the Web API does not have, become updates of
/// owner and state. What it must know of a table it asks the environment for when the table is first used, and keeps until a message that
/// customizes the environment passes through it, or the table's address names nothing any more: after a change of the environment's
/// customizations by others make a new one.
/// </para>
/// <para>
/// A refusal of the environment is a <see cref="System.ServiceModel.FaultException{T}"/> of <see cref="OrganizationServiceFault"/> with the
/// platform's code, as from any organization service; what breaks the connection is an <see cref="HttpRequestException"/>, once
/// <see cref="WebApiServiceOptions.Retries"/> are used up. Any number of threads may use it.
/// </para>
/// </remarks>
public sealed class WebApiService : IOrganizationService, IDisposable
{
    // After these, tables may have other columns.
    private static readonly HashSet<string> Customizations = new(
        [
            .. DefinitionWrites.Messages, "PublishAllXml", "PublishXml", "ImportSolution", "StageAndUpgrade", "DeleteAndPromote", "InsertOptionValue",
            "DeleteOptionValue",
        ],
        StringComparer.Ordinal);

    private readonly WebConnection _connection;
    private readonly WebTables _tables;
    private readonly Func<OrganizationRequest, WebPlan?>[] _messages;
    private readonly CustomApiCall _apis;
    private readonly BatchMessages _batches;

    /// <summary>Creates a service; sends nothing yet.</summary>
    /// <param name="environment">Address of the environment, such as https://contoso.crm.dynamics.com or http://127.0.0.1:5090.</param>
    /// <param name="options">How to reach it; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> is null.</exception>
    /// <exception cref="ArgumentException">The address is not absolute, or sends a token unencrypted to another machine.</exception>
    public WebApiService(Uri environment, WebApiServiceOptions? options = null)
        : this(Connect(environment ?? throw new ArgumentNullException(nameof(environment)), options ?? new WebApiServiceOptions()))
    {
    }

    private WebApiService(WebConnection connection)
    {
        _connection = connection;
        _tables = new WebTables(_connection.GetAsync);
        var rows = new RowBody(_tables);
        var values = new AnswerValues(_tables);
        _apis = new CustomApiCall(_connection, rows, values);
        var platform = new PlatformMessages(_connection, rows, values);
        _messages =
        [
            new RowMessages(_tables, rows).Plan,
            new ReferenceMessages(_tables, rows).Plan,
            new QueryMessages(_tables, rows).Plan,
            new ChangeMessages(_connection, _tables).Plan,
            new DefinitionMessages(_tables, new DefinitionSearch(_connection, platform)).Plan,
            new DefinitionWrites(_connection, _tables).Plan,
            platform.Plan,
            _apis.Plan,
        ];
        _batches = new BatchMessages(_connection, request => _messages.Select(plan => plan(request)).First(planned => planned is not null)!);
    }

    /// <inheritdoc/>
    public Guid Create(Entity entity) => ((CreateResponse)Execute(new CreateRequest { Target = entity })).id;

    /// <inheritdoc/>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        ((RetrieveResponse)Execute(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })).Entity;

    /// <inheritdoc/>
    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    /// <inheritdoc/>
    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new AssociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Execute(new DisassociateRequest { Target = new EntityReference(entityName, entityId), Relationship = relationship, RelatedEntities = relatedEntities });

    /// <inheritdoc/>
    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request) => ExecuteAsync(request).GetAwaiter().GetResult();

    /// <summary>Does a message without blocking a thread.</summary>
    /// <param name="request">The message.</param>
    /// <param name="cancellationToken">
    /// Breaks off the request and the wait for the next attempt; what was asked may have been done.
    /// </param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The environment refused it.</exception>
    /// <exception cref="HttpRequestException">The environment cannot be reached, or what answers is none.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<OrganizationResponse> ExecuteAsync(OrganizationRequest request, CancellationToken cancellationToken = default)
    {
        var response = await CurrentAsync(request ?? throw new ArgumentNullException(nameof(request)), cancellationToken).ConfigureAwait(false);
        if (Customizes(request))
        {
            _tables.Forget();
        }

        return response;
    }

    private static bool Customizes(OrganizationRequest request) => Customizations.Contains(request.RequestName)
        || request.Parameters.Values.OfType<IEnumerable<OrganizationRequest>>().Any(requests => requests.Any(Customizes));

    // A table may have gone, or have come back under another name, since it was asked for. An address that names nothing has done nothing,
    // so the request is sent once more by what the tables are now.
    private async Task<OrganizationResponse> CurrentAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (FaultException<OrganizationServiceFault> gone) when (gone.Detail.ErrorCode == WebTables.NoSuchResource)
        {
            _tables.Forget();
            return await SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<OrganizationResponse> SendAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        await LoadAsync(request, cancellationToken).ConfigureAwait(false);
        return await _batches.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends a request of the Web API that has no counterpart here, such as one for definitions or for an action of the platform, with the
    /// token, the retries and the errors of every other. One that writes is not sent again when nobody knows whether it was done.
    /// </summary>
    /// <param name="method">GET, POST, PATCH, PUT or DELETE.</param>
    /// <param name="address">The address below the root of the service, escaped, such as <c>EntityDefinitions?$select=LogicalName</c>.</param>
    /// <param name="body">The body as JSON; null (the default) for none.</param>
    /// <param name="headers">Further headers.</param>
    /// <returns>The body of the answer as JSON; an empty object when it has none.</returns>
    /// <exception cref="ArgumentNullException">Method or address is null.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">The environment refused it.</exception>
    /// <exception cref="HttpRequestException">The environment cannot be reached, or did not answer in time.</exception>
    public string ExecuteWebRequest(HttpMethod method, string address, string? body = null, params (string Name, string Value)[] headers)
    {
        _ = method ?? throw new ArgumentNullException(nameof(method));
        _ = address ?? throw new ArgumentNullException(nameof(address));
        var call = new WebCall(method, address, body is null ? null : WebAnswer.Read(body), headers);
        return _connection.SendAsync(call, Repetition.Never, CancellationToken.None).GetAwaiter().GetResult().Json.ToString(Newtonsoft.Json.Formatting.None);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>How requests are sent again.</summary>
    internal AlignmentClientOptions Retries => _connection.Retries;

    /// <summary>The same connections with other retries; dispose of the first service alone.</summary>
    internal WebApiService With(AlignmentClientOptions retries) => new(_connection.With(retries));

    // Unique names of Custom APIs begin with a prefix.
    private async Task LoadAsync(OrganizationRequest request, CancellationToken cancellationToken)
    {
        foreach (var table in TablesOf.Request(request))
        {
            await _tables.LoadAsync(table, cancellationToken).ConfigureAwait(false);
        }

        foreach (var table in TablesOf.Dates(request))
        {
            await _tables.LoadDaysAsync(table, cancellationToken).ConfigureAwait(false);
        }

        if (request.RequestName.Contains("_"))
        {
            await _apis.LoadAsync(request.RequestName, cancellationToken).ConfigureAwait(false);
        }
    }

    private static WebConnection Connect(Uri environment, WebApiServiceOptions options) => new(Secure(environment, options), options);

    private static Uri Secure(Uri environment, WebApiServiceOptions options) =>
        !environment.IsAbsoluteUri ? throw new ArgumentException($"'{environment}' is no whole address. Write it as https://contoso.crm.dynamics.com.", nameof(environment))
        : options.HasToken && environment.Scheme != Uri.UriSchemeHttps && !environment.IsLoopback
            ? throw new ArgumentException($"'{environment}' would send the token unencrypted. Use https.", nameof(environment))
        : environment;
}
