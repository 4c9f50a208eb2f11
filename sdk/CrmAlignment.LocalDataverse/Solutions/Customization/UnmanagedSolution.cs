using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>
/// The unmanaged solution that gets what a request customizes: that of SolutionUniqueName, and always the default solution
/// (https://learn.microsoft.com/power-platform/alm/use-solutions-for-your-customizations).
/// </summary>
internal sealed class UnmanagedSolution
{
    private const int ShellOnly = 2;

    private readonly IRequestScope _scope;
    private readonly InstalledSolution? _solution;

    private UnmanagedSolution(IRequestScope scope, InstalledSolution? solution)
    {
        _scope = scope;
        _solution = solution;
    }

    /// <summary>What schema names begin with; null when no solution is named, where any publisher's prefix will do.</summary>
    public string? Prefix => _solution is { } solution
        ? _scope.Transaction.Retrieve("publisher", solution.PublisherId, ["customizationprefix"])?["customizationprefix"] as string
        : null;

    /// <summary>
    /// What the numbers of new options begin with. The default publisher has 10,000, as on the platform
    /// (https://learn.microsoft.com/power-apps/maker/data-platform/create-solution).
    /// </summary>
    public int OptionValuePrefix =>
        _solution is { } solution
        && _scope.Transaction.Retrieve("publisher", solution.PublisherId, ["customizationoptionvalueprefix"]) is { } publisher
        && publisher["customizationoptionvalueprefix"] is int prefix
            ? prefix
            : 10_000;

    /// <summary>The solution that a request names, or the default one.</summary>
    /// <param name="scope">The request.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such solution, or it is managed.</exception>
    public static UnmanagedSolution Of(IRequestScope scope)
    {
        if (scope.Optional<string>("SolutionUniqueName") is not { Length: > 0 } name)
        {
            return new UnmanagedSolution(scope, null);
        }

        var solution = InstalledSolution.Require(scope.Transaction, name);
        return solution.IsManaged
            ? throw DataverseFault.InvalidOperation(
                $"The solution '{name}' is managed, and only unmanaged ones are customized. Name an unmanaged solution, or none.")
            : new UnmanagedSolution(scope, solution);
    }

    /// <summary>Makes a component part of the solution.</summary>
    /// <param name="component">The component.</param>
    public void Add(Component component) => Mark(component, behavior: 0);

    /// <summary>Makes something that belongs to a table part of the solution, and the table as far as to hold it.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="part">A column, key or the like.</param>
    public void Add(string table, Component part)
    {
        AddShell(table);
        Mark(part, behavior: 0);
    }

    /// <summary>Makes a table part of the solution as far as it was changed itself.</summary>
    /// <param name="table">Logical name of the table.</param>
    public void AddShell(string table) => Mark(MetadataComponents.OfTable(table), ShellOnly);

    /// <summary>Makes a component part of the solution that the request names, and the table of a column or key as far as to hold it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="behavior">For a table: how much of it. What the solution has already it keeps.</param>
    /// <returns>The row that says so.</returns>
    public Guid Add(Component component, int behavior)
    {
        var definitions = new MetadataComponents(_scope.Catalog);
        if ((definitions.ColumnOf(component) ?? definitions.KeyOf(component)) is { } part)
        {
            AddShell(part.Table);
        }

        Mark(component, behavior);
        return new ComponentLedger(_scope.Transaction).Widen(Named.Id, component, behavior);
    }

    /// <summary>Takes a component out of the solution that the request names; a table with all that the solution has of it.</summary>
    /// <param name="component">The component.</param>
    /// <returns>The row that said so; null when there was none.</returns>
    public Guid? Remove(Component component)
    {
        var ledger = new ComponentLedger(_scope.Transaction);
        var removed = ledger.Unmark(Named.Id, component);
        if (removed is not null && new MetadataComponents(_scope.Catalog).TableOf(component) is { } name)
        {
            var table = _scope.Catalog.Table(name);
            foreach (var part in table.Columns.Select(column => MetadataComponents.OfColumn(name, column.LogicalName))
                .Concat(table.Keys.Select(key => MetadataComponents.OfKey(name, key.LogicalName))))
            {
                ledger.Unmark(Named.Id, part);
            }
        }

        return removed;
    }

    private InstalledSolution Named => _solution ?? throw DataverseFault.InvalidArgument("SolutionUniqueName names no solution.");

    private void Mark(Component component, int behavior)
    {
        DefaultSolution.Ensure(_scope.Transaction, new RegistrationWriter(_scope.Transaction, _scope.UserId, _scope.UtcNow));
        var ledger = new ComponentLedger(_scope.Transaction);
        ledger.MarkNew(InstalledSolution.DefaultId, component, behavior);
        if (_solution is { } solution)
        {
            ledger.MarkNew(solution.Id, component, behavior);
        }
    }
}
