using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>Components that requests put into solutions or take out of them.</summary>
internal static class SolutionMember
{
    /// <summary>Name of the privilege to change what a solution has.</summary>
    public const string Privilege = "prvWriteSolution";

    /// <summary>The component that a request names.</summary>
    /// <param name="scope">The request.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The organization has no such component.</exception>
    public static Component Require(IRequestScope scope)
    {
        var component = new Component(scope.Required<int>("ComponentType"), scope.Required<Guid>("ComponentId"));
        if (ComponentTables.IsMetadata(component.Type))
        {
            return new MetadataComponents(scope.Catalog).NameOf(component) is not null ? component : throw Missing(scope, component);
        }

        if (ComponentTables.TableOf(scope.Catalog, component.Type) is not { } table || !ComponentTables.IsOfRows(table))
        {
            throw DataverseFault.NotSupported($"components of type {component.Type} in solutions");
        }

        return scope.Transaction.Exists(table.LogicalName, component.Id) ? component : throw Missing(scope, component);
    }

    /// <summary>Puts a row that was created into the solution that its request names (AfterCreate of the message).</summary>
    /// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters.</remarks>
    /// <param name="scope">The request.</param>
    public static void AfterCreate(IRequestScope scope)
    {
        if (scope.Optional<string>("SolutionUniqueName") is not { Length: > 0 } || scope.Primary is not { } row)
        {
            return;
        }

        var table = scope.Catalog.Table(row.LogicalName);
        if (!ComponentTables.IsOfRows(table))
        {
            throw DataverseFault.InvalidArgument(
                $"Rows of the table '{table.LogicalName}' are no components of solutions. Leave the parameter SolutionUniqueName out.");
        }

        UnmanagedSolution.Of(scope).Add(new Component(ComponentTables.OfRow(table), row.Id));
    }

    /// <summary>Says of components whether the platform or a managed solution brought them.</summary>
    /// <param name="transaction">The transaction.</param>
    public static Func<Component, bool> OfOthers(StoreTransaction transaction)
    {
        var managed = RowScan.All(transaction, "solution").Where(row => row["ismanaged"] is true).Select(row => row.Id).ToHashSet();
        var brought = new ComponentLedger(transaction).All().Where(mark => managed.Contains(mark.SolutionId)).Select(mark => mark.Component).ToHashSet();
        var definitions = new MetadataComponents(transaction.Catalog);
        return component => brought.Contains(component) || (ComponentTables.IsMetadata(component.Type) && !IsCustom(transaction, definitions, component));
    }

    private static bool IsCustom(StoreTransaction transaction, MetadataComponents definitions, Component component) =>
        definitions.TableOf(component) is { } table ? transaction.Catalog.Table(table).IsCustom
        : definitions.ColumnOf(component) is not { } column || transaction.Catalog.Table(column.Table).Column(column.Name).IsCustom;

    private static Exception Missing(IRequestScope scope, Component component) => DataverseFault.Of(
        DataverseErrorCode.ObjectDoesNotExist,
        $"The organization has no {ComponentTables.NameOf(scope.Catalog, component.Type)} with the id {component.Id}.");
}
