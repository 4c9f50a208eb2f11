using System;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Turns each method of the service into the request that the platform would receive.</summary>
internal abstract class OrganizationServiceBase : IOrganizationService
{
    /// <inheritdoc/>
    public abstract OrganizationResponse Execute(OrganizationRequest request);

    /// <summary>Performs a request that nobody else has: it needs no copy.</summary>
    /// <param name="request">The request.</param>
    protected abstract OrganizationResponse ExecuteOwn(OrganizationRequest request);

    /// <inheritdoc/>
    public Guid Create(Entity entity) => ((CreateResponse)ExecuteOwn(new CreateRequest { Target = Require(entity, "entity") })).id;

    /// <inheritdoc/>
    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) =>
        ((RetrieveResponse)ExecuteOwn(new RetrieveRequest { Target = new EntityReference(entityName, id), ColumnSet = columnSet })).Entity;

    /// <inheritdoc/>
    public void Update(Entity entity) => ExecuteOwn(new UpdateRequest { Target = Require(entity, "entity") });

    /// <inheritdoc/>
    public void Delete(string entityName, Guid id) => ExecuteOwn(new DeleteRequest { Target = new EntityReference(entityName, id) });

    /// <inheritdoc/>
    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        ExecuteOwn(new AssociateRequest
        {
            Target = new EntityReference(entityName, entityId),
            Relationship = relationship,
            RelatedEntities = relatedEntities,
        });

    /// <inheritdoc/>
    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        ExecuteOwn(new DisassociateRequest
        {
            Target = new EntityReference(entityName, entityId),
            Relationship = relationship,
            RelatedEntities = relatedEntities,
        });

    /// <inheritdoc/>
    public EntityCollection RetrieveMultiple(QueryBase query) =>
        ((RetrieveMultipleResponse)ExecuteOwn(new RetrieveMultipleRequest { Query = query })).EntityCollection;

    private static Entity Require(Entity? entity, string parameter) =>
        entity ?? throw DataverseFault.InvalidArgument($"The argument '{parameter}' must not be null.");
}
