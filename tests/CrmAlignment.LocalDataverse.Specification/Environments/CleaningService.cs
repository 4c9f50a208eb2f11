using System;
using System.Collections.Generic;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>Remembers the rows that were created through it, to delete them from a live environment at the end.</summary>
/// <param name="inner">The service that does the work.</param>
/// <param name="created">The rows so far, oldest first.</param>
internal sealed class CleaningService(IOrganizationService inner, Stack<EntityReference> created) : IOrganizationService
{
    // ObjectDoesNotExist: https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
    private const int ObjectDoesNotExist = unchecked((int)0x80040217);

    public Guid Create(Entity entity)
    {
        var id = inner.Create(entity);
        created.Push(new EntityReference(entity.LogicalName, id));
        return id;
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var response = inner.Execute(request);
        switch (response)
        {
            case CreateResponse create:
                created.Push(new EntityReference(((CreateRequest)request).Target.LogicalName, create.id));
                break;
            case UpsertResponse { RecordCreated: true } upsert:
                created.Push(upsert.Target);
                break;
            case CreateMultipleResponse many:
                Array.ForEach(many.Ids, id => created.Push(new EntityReference(((CreateMultipleRequest)request).Targets.EntityName, id)));
                break;
        }

        return response;
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public EntityCollection RetrieveMultiple(QueryBase query) => inner.RetrieveMultiple(query);

    public void Update(Entity entity) => inner.Update(entity);

    public void Delete(string entityName, Guid id) => inner.Delete(entityName, id);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        inner.Disassociate(entityName, entityId, relationship, relatedEntities);

    /// <summary>Deletes what was created and is still there, newest first.</summary>
    /// <exception cref="AggregateException">Some rows could not be deleted; the others were.</exception>
    public void Clean()
    {
        var failures = new List<Exception>();
        while (created.TryPop(out var row))
        {
            try
            {
                inner.Delete(row.LogicalName, row.Id);
            }
            catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == ObjectDoesNotExist)
            {
                // Deleted by the test, or along with another row.
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                failures.Add(new InvalidOperationException($"{row.LogicalName} {row.Id} stays in the live environment: {fault.Message}", fault));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
