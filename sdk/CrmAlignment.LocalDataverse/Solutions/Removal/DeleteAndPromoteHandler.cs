using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Removal;

/// <summary>DeleteAndPromote: applies a staged upgrade.</summary>
internal sealed class DeleteAndPromoteHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteAndPromote";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        ImportPrivilege.Require(scope);
        var solutionId = SolutionPromotion.Run(scope, scope.Required<string>("UniqueName"));
        return new DeleteAndPromoteResponse { Results = { ["SolutionId"] = solutionId } };
    }
}
