using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// Which components belong to a solution, and which to managed solutions of others, whose layers an export leaves to them
/// (https://learn.microsoft.com/power-platform/alm/solution-concepts-alm).
/// </summary>
internal sealed class ExportMembers
{
    private readonly StoreTransaction _transaction;
    private readonly Dictionary<Component, int> _own;
    private readonly HashSet<Component> _managed;

    /// <summary>Reads them.</summary>
    public ExportMembers(StoreTransaction transaction, Guid solutionId)
    {
        _transaction = transaction;
        var ledger = new ComponentLedger(transaction);
        _own = ledger.Of(solutionId).ToDictionary(mark => mark.Component, mark => mark.Behavior);
        var managed = RowScan.All(transaction, "solution").Where(row => row["ismanaged"] is true).Select(row => row.Id).ToHashSet();
        _managed = [.. ledger.All().Where(mark => managed.Contains(mark.SolutionId)).Select(mark => mark.Component)];
    }

    /// <summary>The components that the solution has of its own accord.</summary>
    public IEnumerable<Component> All => _own.Keys;

    /// <summary>Whether a component belongs to the solution.</summary>
    public bool Has(Component component) => _own.ContainsKey(component);

    /// <summary>Whether the solution has a component with all that belongs to it.</summary>
    public bool HasWhole(Component component) => _own.TryGetValue(component, out var behavior) && behavior == 0;

    /// <summary>Whether a component is one that a managed solution brought, and this solution does not have.</summary>
    public bool IsOfOthers(Component component) => !Has(component) && _managed.Contains(component);

    /// <summary>The rows of a table that belong to the solution, by id.</summary>
    public IReadOnlyList<StoredRow> Rows(string table)
    {
        if (_transaction.Catalog.FindTable(table) is not { } definition)
        {
            return [];
        }

        var type = ComponentTables.OfRow(definition);
        return
        [
            .. _own.Keys.Where(component => component.Type == type)
                .Select(component => _transaction.Retrieve(table, component.Id)).OfType<StoredRow>()
                .OrderBy(row => row.Id),
        ];
    }
}
