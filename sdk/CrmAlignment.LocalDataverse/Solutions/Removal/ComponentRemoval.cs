using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Removal;

/// <summary>Removes components: rows first, those that need others before those they need, then definitions with their data.</summary>
internal static class ComponentRemoval
{
    /// <summary>Component tables in the order in which their rows can go: those first that others have rows for.</summary>
    private static readonly string[] RowOrder =
    [
        .. new[]
        {
            "sdkmessageprocessingstepimage", "sdkmessageprocessingstep", "customapirequestparameter", "customapiresponseproperty", "customapi",
            "plugintype", "pluginassembly", "appmodule", "environmentvariablevalue", "attributemap",
        }.Union(ComponentTables.Names),
    ];

    /// <summary>Removes components and their places in all solutions.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="components">The components; nothing that stays may need them.</param>
    public static void Run(IRequestScope scope, IReadOnlySet<Component> components)
    {
        foreach (var table in RowOrder.Select(scope.Catalog.Table))
        {
            RemoveRows(scope, table, components);
        }

        DefinitionRemoval.Run(scope, components);
        var ledger = new ComponentLedger(scope.Transaction);
        foreach (var component in components)
        {
            ledger.Forget(component);
        }
    }

    // As SYSTEM and through Delete, so that references to the row are cleared as on any deletion.
    private static void RemoveRows(IRequestScope scope, TableDefinition table, IReadOnlySet<Component> components)
    {
        var type = ComponentTables.OfRow(table);
        foreach (var component in components
            .Where(component => component.Type == type && scope.Transaction.Exists(table.LogicalName, component.Id)))
        {
            scope.SystemService.Delete(table.LogicalName, component.Id);
        }
    }
}
