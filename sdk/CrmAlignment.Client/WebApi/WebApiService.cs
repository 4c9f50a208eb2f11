using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
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
/// It sends Create, Retrieve, RetrieveMultiple, Update, Upsert, Delete, Associate, Disassociate, ExecuteTransaction of Create, Update, Delete
/// and Associate, and Custom APIs by their unique name; every other message is refused by name, before anything is sent. What it must know of a table it asks the environment for once, when the
/// table is first used, and keeps: after a change of the environment's customizations make a new one.
/// </para>
/// <para>
/// A refusal of the environment is a <see cref="System.ServiceModel.FaultException{T}"/> of <see cref="OrganizationServiceFault"/> with the
/// platform's code, as from any organization service; what breaks the connection is an <see cref="HttpRequestException"/>. Any number of
/// threads may use it.
/// </para>
/// </remarks>
public sealed class WebApiService : IOrganizationService, IDisposable
{
    private const string Any = "*";

    private readonly WebConnection _connection;
    private readonly WebTables _tables;
    private readonly RowBody _rows;
    private readonly RowQueries _queries;
    private readonly CustomApiCall _apis;

    /// <summary>Creates a service; sends nothing yet.</summary>
    /// <param name="environment">Address of the environment, such as https://contoso.crm.dynamics.com or http://127.0.0.1:5090.</param>
    /// <param name="options">How to reach it; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> is null.</exception>
    /// <exception cref="ArgumentException">The address is not absolute, or sends a token unencrypted to another machine.</exception>
    public WebApiService(Uri environment, WebApiServiceOptions? options = null)
    {
        options ??= new WebApiServiceOptions();
        _connection = new WebConnection(Secure(environment ?? throw new ArgumentNullException(nameof(environment)), options), options);
        _tables = new WebTables(_connection.Get);
        _rows = new RowBody(_tables);
        _queries = new RowQueries(_connection, _tables);
        _apis = new CustomApiCall(_connection, _rows);
    }

    /// <inheritdoc/>
    public Guid Create(Entity entity) =>
        _connection.Send(HttpMethod.Post, _tables[entity.LogicalName].EntitySet, WithId(entity)).EntityId
        ?? throw new InvalidOperationException("The environment created the row without saying its id.");

    /// <inheritdoc/>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => _queries.Row(new EntityReference(entityName, id), columnSet, _rows);

    /// <inheritdoc/>
    public void Update(Entity entity) => Update(entity, ConcurrencyBehavior.Default);

    /// <inheritdoc/>
    public void Delete(string entityName, Guid id) => Delete(new EntityReference(entityName, id), ConcurrencyBehavior.Default);

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities)
    {
        foreach (var related in relatedEntities)
        {
            var body = new Newtonsoft.Json.Linq.JObject { ["@odata.id"] = _rows.Address(related.LogicalName, related.Id, related.KeyAttributes) };
            _connection.Send(HttpMethod.Post, $"{Collection(entityName, entityId, relationship)}/$ref", body);
        }
    }

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities)
    {
        foreach (var related in relatedEntities)
        {
            _connection.Send(HttpMethod.Delete, $"{Collection(entityName, entityId, relationship)}({related.Id:D})/$ref", null);
        }
    }

    /// <inheritdoc/>
    public EntityCollection RetrieveMultiple(QueryBase query) => _queries.Rows(query);

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        switch (request)
        {
            case CreateRequest create:
                return Answer(new CreateResponse(), ("id", Create(create.Target)));
            case RetrieveRequest retrieve:
                return Answer(new RetrieveResponse(), ("Entity", _queries.Row(retrieve.Target, retrieve.ColumnSet, _rows)));
            case RetrieveMultipleRequest retrieve:
                return Answer(new RetrieveMultipleResponse(), ("EntityCollection", RetrieveMultiple(retrieve.Query)));
            case UpdateRequest update:
                Update(update.Target, update.ConcurrencyBehavior);
                return new UpdateResponse();
            case UpsertRequest upsert:
                return Upsert(upsert.Target);
            case DeleteRequest delete:
                Delete(delete.Target, delete.ConcurrencyBehavior);
                return new DeleteResponse();
            case AssociateRequest associate:
                Associate(associate.Target.LogicalName, associate.Target.Id, associate.Relationship, associate.RelatedEntities);
                return new AssociateResponse();
            case DisassociateRequest disassociate:
                Disassociate(disassociate.Target.LogicalName, disassociate.Target.Id, disassociate.Relationship, disassociate.RelatedEntities);
                return new DisassociateResponse();
            case ExecuteTransactionRequest transaction:
                return new TransactionCall(_connection, PartsOf).Execute(transaction);
            default:
                return new OrganizationResponse { ResponseName = request.RequestName, Results = _apis.Call(request) };
        }
    }

    /// <summary>
    /// Sends a request of the Web API that has no counterpart here, such as one for definitions or for an action of the platform, with the
    /// token and the errors of every other.
    /// </summary>
    /// <param name="method">The method.</param>
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
        return _connection.Send(method, address, body is null ? null : WebAnswer.Read(body), headers).Json.ToString(Newtonsoft.Json.Formatting.None);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _connection.Dispose();

    private static Uri Secure(Uri environment, WebApiServiceOptions options) =>
        !environment.IsAbsoluteUri ? throw new ArgumentException($"'{environment}' is no whole address. Write it as https://contoso.crm.dynamics.com.", nameof(environment))
        : options.Token is not null && environment.Scheme != Uri.UriSchemeHttps && !environment.IsLoopback
            ? throw new ArgumentException($"'{environment}' would send the token unencrypted. Use https.", nameof(environment))
        : environment;

    private static T Answer<T>(T response, (string Name, object Value) result)
        where T : OrganizationResponse
    {
        response.Results[result.Name] = result.Value;
        return response;
    }

    private Newtonsoft.Json.Linq.JObject WithId(Entity entity)
    {
        var body = _rows.Write(entity);
        if (entity.Id != Guid.Empty)
        {
            body[_tables[entity.LogicalName].Key] = entity.Id.ToString("D");
        }

        return body;
    }

    private void Update(Entity entity, ConcurrencyBehavior concurrency)
    {
        // Without the header a row that is not there would be created.
        var version = concurrency == ConcurrencyBehavior.IfRowVersionMatches ? $"W/\"{entity.RowVersion}\"" : Any;
        _connection.Send(Patch, _rows.Address(entity.LogicalName, entity.Id, entity.KeyAttributes), _rows.Write(entity), ("If-Match", version));
    }

    private UpsertResponse Upsert(Entity entity)
    {
        var answer = _connection.Send(
            Patch,
            _rows.Address(entity.LogicalName, entity.Id, entity.KeyAttributes) + $"?$select={_tables[entity.LogicalName].Key}",
            _rows.Write(entity),
            ("Prefer", "return=representation"));
        var id = new Guid((string)answer.Json[_tables[entity.LogicalName].Key]!);
        return Answer(Answer(new UpsertResponse(), ("RecordCreated", answer.IsCreated)), ("Target", new EntityReference(entity.LogicalName, id)));
    }

    private void Delete(EntityReference target, ConcurrencyBehavior concurrency)
    {
        var version = concurrency == ConcurrencyBehavior.IfRowVersionMatches ? $"W/\"{target.RowVersion}\"" : Any;
        _connection.Send(HttpMethod.Delete, _rows.Address(target.LogicalName, target.Id, target.KeyAttributes), null, ("If-Match", version));
    }

    private IReadOnlyList<TransactionCall.Part> PartsOf(OrganizationRequest request) => request switch
    {
        CreateRequest create => [new(HttpMethod.Post, _tables[create.Target.LogicalName].EntitySet, WithId(create.Target))],
        UpdateRequest { ConcurrencyBehavior: ConcurrencyBehavior.Default, Target: var row } =>
            [new(Patch, _rows.Address(row.LogicalName, row.Id, row.KeyAttributes), _rows.Write(row), ("If-Match", Any))],
        DeleteRequest { ConcurrencyBehavior: ConcurrencyBehavior.Default, Target: var row } =>
            [new(HttpMethod.Delete, _rows.Address(row.LogicalName, row.Id, row.KeyAttributes), null)],
        AssociateRequest { Target: var row } associate =>
        [
            .. associate.RelatedEntities.Select(related => new TransactionCall.Part(
                HttpMethod.Post,
                $"{Collection(row.LogicalName, row.Id, associate.Relationship)}/$ref",
                new Newtonsoft.Json.Linq.JObject { ["@odata.id"] = _rows.Address(related.LogicalName, related.Id, related.KeyAttributes) })),
        ],
        _ => throw new NotSupportedException($"The Web API service does not send '{request.RequestName}' inside an ExecuteTransaction."),
    };

    private string Collection(string table, Guid id, Relationship relationship)
    {
        var navigation = _tables[table].Along(relationship.SchemaName, relationship.PrimaryEntityRole == EntityRole.Referenced, isCollection: true)
            ?? _tables[table].Along(relationship.SchemaName, false, isCollection: true)
            ?? throw new ArgumentException($"'{table}' has no collection of the relationship '{relationship.SchemaName}'.");
        return $"{_rows.Address(table, id, null)}/{navigation.Name}";
    }

    private static readonly HttpMethod Patch = new("PATCH");
}
