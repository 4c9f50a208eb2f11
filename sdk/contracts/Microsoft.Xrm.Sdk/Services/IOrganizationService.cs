using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The records, metadata and messages of an organization.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.iorganizationservice</remarks>
[ServiceContract(Name = "IOrganizationService", Namespace = ContractNamespaces.Xrm2011 + "/Services")]
public interface IOrganizationService
{
    /// <summary>Relates records to a record.</summary>
    /// <param name="entityName">The record's table.</param>
    /// <param name="entityId">The record's id.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="relatedEntities">The records to relate.</param>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    /// <summary>Creates a record.</summary>
    /// <param name="entity">The record.</param>
    /// <returns>Its id.</returns>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    Guid Create(Entity entity);

    /// <summary>Deletes a record.</summary>
    /// <param name="entityName">Its table.</param>
    /// <param name="id">Its id.</param>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    void Delete(string entityName, Guid id);

    /// <summary>Ends the relation of records to a record.</summary>
    /// <param name="entityName">The record's table.</param>
    /// <param name="entityId">The record's id.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="relatedEntities">The records that are no longer related.</param>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities);

    /// <summary>Executes a request of any message.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response.</returns>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    OrganizationResponse Execute(OrganizationRequest request);

    /// <summary>Reads a record.</summary>
    /// <param name="entityName">Its table.</param>
    /// <param name="id">Its id.</param>
    /// <param name="columnSet">The columns to read.</param>
    /// <returns>The record.</returns>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    Entity Retrieve(string entityName, Guid id, ColumnSet columnSet);

    /// <summary>Runs a query.</summary>
    /// <param name="query">The query.</param>
    /// <returns>A page of its result.</returns>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    EntityCollection RetrieveMultiple(QueryBase query);

    /// <summary>Updates a record with the columns it carries.</summary>
    /// <param name="entity">The record.</param>
    [OperationContract]
    [FaultContract(typeof(OrganizationServiceFault))]
    void Update(Entity entity);
}
