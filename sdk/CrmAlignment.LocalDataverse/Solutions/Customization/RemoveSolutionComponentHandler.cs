using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>
/// RemoveSolutionComponent (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removesolutioncomponentrequest): the
/// component stays in the organization. With a table goes what the solution has of it.
/// </summary>
internal sealed class RemoveSolutionComponentHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RemoveSolutionComponent";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, SolutionMember.Privilege);
        var name = scope.Required<string>("SolutionUniqueName");
        var solution = UnmanagedSolution.Of(scope);
        var component = SolutionMember.Require(scope);
        return solution.Remove(component) is { } id
            ? new RemoveSolutionComponentResponse { Results = { ["id"] = id } }
            : throw DataverseFault.InvalidOperation(
                $"The solution '{name}' does not have the component {new ComponentNames(scope.Transaction).Of(component)}.");
    }
}
