using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Writes the components of one package and notes whose they are.</summary>
internal sealed class SolutionComponents(
    StoreTransaction transaction, RegistrationWriter rows, ImportReport report, Guid solutionId, bool isManaged)
{
    private readonly ComponentLedger _ledger = new(transaction);
    private readonly HashSet<Component> _written = [];

    /// <summary>Id of the solution.</summary>
    public Guid SolutionId => solutionId;

    /// <summary>Writes a row that is a component of the solution.</summary>
    /// <param name="table">Logical name of its table.</param>
    /// <param name="id">Its id.</param>
    /// <param name="values">Its values in stored terms.</param>
    /// <param name="name">What users call it.</param>
    public void Put(string table, Guid id, Dictionary<string, object?> values, string name)
    {
        var definition = transaction.Catalog.Table(table);
        if (definition.FindColumn("ismanaged") is not null)
        {
            values["ismanaged"] = isManaged;
        }

        var isNew = rows.Put(table, id, values);
        Mark(new Component(ComponentTables.OfRow(definition), id), name, isNew);
    }

    /// <summary>Notes a component of the solution.</summary>
    /// <param name="component">The component, written already.</param>
    /// <param name="name">What users call it.</param>
    /// <param name="isNew">Whether the organization did not have it.</param>
    /// <param name="behavior">For a table: 0 with all it has, 1 and 2 only what the solution adds to it.</param>
    public void Mark(Component component, string name, bool isNew, int behavior = 0)
    {
        _ledger.Mark(solutionId, component, behavior);
        if (!isManaged)
        {
            _ledger.Mark(InstalledSolution.DefaultId, component, behavior);
        }

        _written.Add(component);
        report.Add(component, name, isNew);
    }

    /// <summary>Removes a row of the solution and its marks.</summary>
    public void Remove(string table, Guid id)
    {
        transaction.Delete(table, id);
        _ledger.Forget(new Component(ComponentTables.OfRow(transaction.Catalog.Table(table)), id));
    }

    /// <summary>
    /// Makes the package's components managed: they leave the default solution. Components of the solution that the package lacks
    /// leave the solution, and stay unmanaged.
    /// </summary>
    public void ConvertToManaged()
    {
        foreach (var mark in _ledger.Of(solutionId))
        {
            _ledger.Unmark(_written.Contains(mark.Component) ? InstalledSolution.DefaultId : solutionId, mark.Component);
        }
    }
}
