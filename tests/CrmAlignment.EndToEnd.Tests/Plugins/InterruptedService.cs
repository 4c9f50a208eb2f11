using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// An organization seen as by a transaction that others do not wait for, as on the platform: something happens between two of its requests.
/// The local Dataverse lets one transaction write at a time, so there it cannot.
/// </summary>
/// <param name="inner">The organization. What is written goes around its plug-ins, as a Custom API's own work passes them.</param>
/// <param name="before">Told each request, RetrieveMultiple or Create, and its table before it is sent.</param>
internal sealed class InterruptedService(IOrganizationService inner, Action<string, string> before) : IOrganizationService, IOrganizationServiceFactory
{
    public IOrganizationService CreateOrganizationService(Guid? userId) => this;

    public Guid Create(Entity entity)
    {
        before("Create", entity.LogicalName);
        var request = new CreateRequest { Target = entity };
        request["BypassCustomPluginExecution"] = true;
        return ((CreateResponse)inner.Execute(request)).id;
    }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        before("RetrieveMultiple", ((QueryExpression)query).EntityName);
        return inner.RetrieveMultiple(query);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => inner.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => throw new NotSupportedException("A recalculation updates nothing.");

    public void Delete(string entityName, Guid id) => throw new NotSupportedException("A recalculation deletes nothing.");

    public OrganizationResponse Execute(OrganizationRequest request) => inner.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("A recalculation associates nothing.");

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException("A recalculation disassociates nothing.");
}
