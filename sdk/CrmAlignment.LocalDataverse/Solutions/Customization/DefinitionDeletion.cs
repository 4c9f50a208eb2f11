using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Removal;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>
/// Deletes definitions with their data, as uninstalling does
/// (https://learn.microsoft.com/power-platform/alm/removing-dependencies).
/// </summary>
internal static class DefinitionDeletion
{
    /// <summary>Deletes a definition.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="component">The definition.</param>
    /// <param name="along">Definitions that are part of it.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// It is managed (0x8004F032), or definitions and rows that stay need it (0x8004F01F).
    /// </exception>
    public static void Run(IRequestScope scope, Component component, IEnumerable<Component>? along = null)
    {
        var names = new ComponentNames(scope.Transaction);
        if (IsManaged(scope, component))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotDeleteMetadata,
                $"The 'Delete' operation on the current component(name='{names.Of(component)}', id='{component.Id}') failed during managed "
                    + "property evaluation of condition: 'The component is managed'. Uninstall the solution that brought it.");
        }

        var plan = RemovalPlan.ForComponents(scope.Transaction, [component, .. along ?? []]);
        if (plan.Obstacles.Count > 0)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotDeleteInUseComponent,
                $"The {names.Of(component)}({component.Id}) component cannot be deleted because it is referenced by "
                    + $"{plan.Obstacles.Select(edge => edge.Dependent).Distinct().Count()} other components. For a list of referenced "
                    + $"components, use the RetrieveDependenciesForDeleteRequest. {names.Of(plan.Obstacles)}");
        }

        ComponentRemoval.Run(scope, plan.Components);
    }

    private static bool IsManaged(IRequestScope scope, Component component)
    {
        var managed = scope.Transaction.Find("solution", new Dictionary<string, object?> { ["ismanaged"] = true }).ToHashSet();
        return new ComponentLedger(scope.Transaction).All()
            .Any(mark => mark.Component == component && mark.IsOwner && managed.Contains(mark.SolutionId));
    }
}
