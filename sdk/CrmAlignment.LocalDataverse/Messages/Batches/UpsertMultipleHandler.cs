using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Batches;

/// <summary>UpsertMultiple: all rows or none. The steps of Create or Update run for each row.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations.</remarks>
internal sealed class UpsertMultipleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpsertMultiple";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request.Parameters, "Targets");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var targets = BatchLimit.RequireTargets(scope);
        var results = new UpsertResponse[targets.Entities.Count];
        for (var index = 0; index < results.Length; index++)
        {
            results[index] = (UpsertResponse)scope.Service.Execute(new UpsertRequest { Target = targets.Entities[index] });
        }

        OrganizationResponse response = new UpsertMultipleResponse();
        response.Results["Results"] = results;
        return response;
    }
}
