using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>RetrieveDuplicates: the rows that are duplicates of a row, stored or not, by the rules in force.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/run-duplicate-detection.</remarks>
internal sealed class RetrieveDuplicatesHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveDuplicates";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var row = scope.Required<Entity>("BusinessEntity");
        var matching = scope.Catalog.Table(scope.Required<string>("MatchingEntityName"));
        var paging = scope.Required<PagingInfo>("PagingInfo");
        var greatest = scope.Organization.QueryLimits.PageSize;
        var size = paging.Count > 0 ? Math.Min(paging.Count, greatest) : greatest;
        var found = DuplicateDetection.Find(scope, row, matching.LogicalName)
            .Skip((Math.Max(paging.PageNumber, 1) - 1) * size)
            .Take(size + 1)
            .ToList();
        var duplicates = new EntityCollection([.. found.Take(size)])
        {
            EntityName = matching.LogicalName,
            MoreRecords = found.Count > size,
        };
        return new RetrieveDuplicatesResponse { Results = { ["DuplicateCollection"] = duplicates } };
    }
}
