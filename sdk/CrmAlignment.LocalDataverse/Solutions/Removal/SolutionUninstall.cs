using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Removal;

/// <summary>
/// Uninstalling, which is deleting the solution row: a managed solution takes its components along with their data, of an unmanaged one
/// only the container goes (https://learn.microsoft.com/power-platform/alm/solution-concepts-alm).
/// </summary>
internal static class SolutionUninstall
{
    /// <summary>Removes what goes with a row that is about to be deleted, when it is a solution; a component leaves its solutions.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">Components that stay need components of the solution.</exception>
    public static void BeforeDelete(IRequestScope scope, StoredRow row)
    {
        if (ComponentTables.IsOfRows(row.Table))
        {
            new ComponentLedger(scope.Transaction).Forget(new Component(ComponentTables.OfRow(row.Table), row.Id));
        }

        if (row.Table.LogicalName != "solution")
        {
            return;
        }

        var solution = InstalledSolution.Of(row);
        RequireRemovable(scope, solution);
        if (solution.IsManaged)
        {
            RemoveComponents(scope, solution);
        }

        RemoveMarks(scope, solution.Id);
    }

    /// <summary>Takes all components out of a solution.</summary>
    public static void RemoveMarks(IRequestScope scope, Guid solutionId)
    {
        foreach (var mark in new ComponentLedger(scope.Transaction).Of(solutionId))
        {
            scope.Transaction.Delete("solutioncomponent", mark.Id);
        }
    }

    private static void RequireRemovable(IRequestScope scope, InstalledSolution solution)
    {
        if (solution.Id == InstalledSolution.DefaultId)
        {
            throw DataverseFault.InvalidOperation("The default solution cannot be deleted.");
        }

        if (InstalledSolution.Find(scope.Transaction, InstalledSolution.HoldingNameOf(solution.UniqueName)) is { } holding)
        {
            throw DataverseFault.InvalidOperation($"An upgrade of solution '{solution.UniqueName}' to version {holding.Version} is "
                + "staged. Apply it with DeleteAndPromote before uninstalling.");
        }

        if (solution.StagedFor is { } staged && InstalledSolution.Find(scope.Transaction, staged) is not null)
        {
            throw DataverseFault.NotSupported($"deleting the staged upgrade '{solution.UniqueName}': the definitions it replaced are "
                + "not kept. Apply it with DeleteAndPromote");
        }
    }

    private static void RemoveComponents(IRequestScope scope, InstalledSolution solution)
    {
        var plan = RemovalPlan.ForSolution(scope.Transaction, solution.Id);
        if (plan.Obstacles.Count > 0)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotUninstallWithDependencies,
                $"Solution dependencies exist, cannot uninstall '{solution.UniqueName}'. "
                    + $"{new ComponentNames(scope.Transaction).Of(plan.Obstacles)} RetrieveDependenciesForUninstall lists them.");
        }

        ComponentRemoval.Run(scope, plan.Components);
    }
}
