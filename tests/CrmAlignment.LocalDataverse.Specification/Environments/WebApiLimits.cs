using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>
/// The organization service over the Web API, for specifications: a message that the Web API does not have skips the test, with the reason.
/// Nothing else does: what is not in the lists here, and cannot be sent, fails the test.
/// </summary>
/// <param name="inner">The service that does the work.</param>
internal sealed class WebApiLimits(IOrganizationService inner) : IOrganizationService
{
    private const string RelatedRows = "RelatedEntitiesQuery";

    public Guid Create(Entity entity) => Limited("Create", () => inner.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Limited("Retrieve", () => inner.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Execute(new UpdateRequest { Target = entity });

    public void Delete(string entityName, Guid id) => Execute(new DeleteRequest { Target = new EntityReference(entityName, id) });

    public OrganizationResponse Execute(OrganizationRequest request) => Limited(
        request.Parameters.ContainsKey(RelatedRows) ? RelatedRows : request.RequestName, () => inner.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);

    public EntityCollection RetrieveMultiple(QueryBase query) => Limited("RetrieveMultiple", () => inner.RetrieveMultiple(query));

    private static T Limited<T>(string message, Func<T> send)
    {
        try
        {
            return send();
        }
        catch (NotSupportedException) when (Reason(message) is { } reason)
        {
            throw new SkipException($"Not over HTTP: {message}: {reason}");
        }
    }

    private static string? Reason(string message) => NotInWebApi.Messages.GetValueOrDefault(message) ?? NotYetOverHttp.Messages.GetValueOrDefault(message);
}
