using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Messages.Batches;

/// <summary>UpdateMultiple: all rows or none. The steps of Update run for each row.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/write-plugin-multiple-operation#message-processing-pipelines-are-merged.</remarks>
internal sealed class UpdateMultipleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpdateMultiple";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request.Parameters, "Targets");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var concurrency = scope.Optional<ConcurrencyBehavior>("ConcurrencyBehavior");
        foreach (var target in BatchLimit.RequireTargets(scope).Entities)
        {
            scope.Service.Execute(new UpdateRequest { Target = target, ConcurrencyBehavior = concurrency });
        }

        return new UpdateMultipleResponse();
    }
}
