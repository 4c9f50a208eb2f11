using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>The solutioncomponent rows: which solution has which component.</summary>
internal sealed class ComponentLedger(StoreTransaction transaction)
{
    private const string Table = "solutioncomponent";

    /// <summary>Notes that a component is part of a solution.</summary>
    public void Mark(Guid solutionId, Component component, int behavior = 0)
    {
        var id = IdOf(solutionId, component);
        if (transaction.Exists(Table, id))
        {
            transaction.Update(Table, id, new Dictionary<string, object?> { ["rootcomponentbehavior"] = behavior });
            return;
        }

        transaction.Insert(Table, new Dictionary<string, object?>
        {
            ["solutioncomponentid"] = id,
            ["solutionid"] = new RowReference("solution", solutionId),
            ["componenttype"] = component.Type,
            ["objectid"] = component.Id,
            ["rootcomponentbehavior"] = behavior,
            ["ismetadata"] = ComponentTables.IsMetadata(component.Type),
        });
    }

    /// <summary>Notes that a component is part of a solution, unless that is noted already.</summary>
    public void MarkNew(Guid solutionId, Component component, int behavior)
    {
        if (!transaction.Exists(Table, IdOf(solutionId, component)))
        {
            Mark(solutionId, component, behavior);
        }
    }

    /// <summary>Notes that a component is part of a solution, and of a table that is part of it that it has more of it.</summary>
    /// <returns>The row that says so.</returns>
    public Guid Widen(Guid solutionId, Component component, int behavior)
    {
        var id = IdOf(solutionId, component);
        if (transaction.Retrieve(Table, id, ["rootcomponentbehavior"]) is not { } known || (known["rootcomponentbehavior"] as int? ?? 0) > behavior)
        {
            Mark(solutionId, component, behavior);
        }

        return id;
    }

    /// <summary>Takes a component out of a solution.</summary>
    /// <returns>The row that said that it is part of it; null when there was none.</returns>
    public Guid? Unmark(Guid solutionId, Component component)
    {
        var id = IdOf(solutionId, component);
        if (!transaction.Exists(Table, id))
        {
            return null;
        }

        transaction.Delete(Table, id);
        return id;
    }

    /// <summary>Takes a component that is gone out of all solutions.</summary>
    public void Forget(Component component)
    {
        var values = new Dictionary<string, object?> { ["componenttype"] = component.Type, ["objectid"] = component.Id };
        foreach (var mark in transaction.Find(Table, values))
        {
            transaction.Delete(Table, mark);
        }
    }

    /// <summary>The components of a solution.</summary>
    public IReadOnlyList<ComponentMark> Of(Guid solutionId) =>
        Read(new Dictionary<string, object?> { ["solutionid"] = new RowReference("solution", solutionId) });

    /// <summary>The components of all solutions.</summary>
    public IReadOnlyList<ComponentMark> All() => Read(new Dictionary<string, object?>());

    private List<ComponentMark> Read(Dictionary<string, object?> values) =>
    [
        .. RowScan.Where(transaction, Table, values).Select(row => new ComponentMark(
            row.Id,
            RowScan.IdIn(row, "solutionid"),
            new Component(row["componenttype"] as int? ?? 0, RowScan.IdIn(row, "objectid")),
            row["rootcomponentbehavior"] as int? ?? 0)),
    ];

    private static Guid IdOf(Guid solutionId, Component component) =>
        ImportedIds.Of(Table, $"{solutionId}:{component.Type}:{component.Id}");
}
