using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>RetrieveAllEntities (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.retrieveallentitiesrequest).</summary>
internal sealed class RetrieveAllEntitiesHandler : IMessageHandler
{
    public string Name => "RetrieveAllEntities";

    public bool IsReadOnly => true;

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var filters = scope.Optional<EntityFilters>("EntityFilters");
        var language = CallerLanguage.Of(scope);
        var tables = scope.Catalog.Tables
            .OrderBy(table => table.LogicalName, StringComparer.Ordinal)
            .Select(table => TableMetadata.Of(scope.Catalog, table, filters, language))
            .ToArray();
        return new RetrieveAllEntitiesResponse
        {
            Results = { ["EntityMetadata"] = tables, ["Timestamp"] = MetadataStamp.Now(scope) },
        };
    }
}
