using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Client.Tests;

/// <summary>The wire: keeps the requests that were sent and answers them as told.</summary>
internal sealed class ScriptedService(Func<OrganizationRequest, OrganizationResponse> answer) : IOrganizationService
{
    public List<OrganizationRequest> Requests { get; } = [];

    /// <summary>A service that answers each request with the next of the given answers.</summary>
    public static ScriptedService Answering(params Func<OrganizationResponse>[] answers)
    {
        var remaining = new Queue<Func<OrganizationResponse>>(answers);
        return new ScriptedService(_ => remaining.Dequeue()());
    }

    public static OrganizationResponse Response(params (string Property, object Value)[] properties)
    {
        var response = new OrganizationResponse();
        foreach ((var property, var value) in properties)
        {
            response.Results[property] = value;
        }

        return response;
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Requests.Add(request);
        return answer(request);
    }

    public Guid Create(Entity entity) => throw Unused();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unused();

    public void Update(Entity entity) => throw Unused();

    public void Delete(string entityName, Guid id) => throw Unused();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    public EntityCollection RetrieveMultiple(QueryBase query) => throw Unused();

    private static InvalidOperationException Unused() =>
        new("The client is to send requests through Execute alone, so that service protection covers them.");
}
