using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Removal;

/// <summary>
/// Applies a staged upgrade: components that the new version lacks go with their data, and the new version takes the old one's name
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.deleteandpromoterequest).
/// </summary>
internal static class SolutionPromotion
{
    /// <summary>Applies the upgrade of a solution.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="uniqueName">Unique name of the installed solution.</param>
    /// <returns>Id of the solution row that stays.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// No upgrade is staged, or components that stay need components that would go.
    /// </exception>
    public static Guid Run(IRequestScope scope, string uniqueName)
    {
        var installed = InstalledSolution.Require(scope.Transaction, uniqueName);
        var holding = InstalledSolution.Find(scope.Transaction, InstalledSolution.HoldingNameOf(installed.UniqueName))
            ?? throw DataverseFault.InvalidOperation($"No upgrade of solution '{uniqueName}' is staged. Import the new version with "
                + "HoldingSolution first.");
        var plan = RemovalPlan.ForSolution(scope.Transaction, installed.Id);
        if (plan.Obstacles.Count > 0)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotDeleteInUseComponent,
                $"Version {holding.Version} of solution '{uniqueName}' lacks components that are referenced by other components. "
                    + $"{new ComponentNames(scope.Transaction).Of(plan.Obstacles)} For a list of referenced components, use the "
                        + "RetrieveDependenciesForDeleteRequest.");
        }

        ComponentRemoval.Run(scope, plan.Components);
        SolutionUninstall.RemoveMarks(scope, installed.Id);
        scope.Transaction.Delete("solution", installed.Id);
        scope.Transaction.Update("solution", holding.Id, new Dictionary<string, object?>
        {
            ["uniquename"] = installed.UniqueName,
            ["updatedon"] = scope.UtcNow,
        });
        return holding.Id;
    }
}
