using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Batches;

/// <summary>CreateMultiple: all rows or none. The steps of Create run for each row.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/write-plugin-multiple-operation#message-processing-pipelines-are-merged.</remarks>
internal sealed class CreateMultipleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CreateMultiple";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request.Parameters, "Targets");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var targets = BatchLimit.RequireTargets(scope);
        var ids = new Guid[targets.Entities.Count];
        for (var index = 0; index < ids.Length; index++)
        {
            ids[index] = scope.Service.Create(targets.Entities[index]);
            if (scope.OwnsTarget)
            {
                targets.Entities[index].Id = ids[index];
            }
        }

        var response = new CreateMultipleResponse();
        response.Results["Ids"] = ids;
        return response;
    }
}
