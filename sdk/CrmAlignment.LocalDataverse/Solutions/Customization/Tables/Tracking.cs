using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Tables;

/// <summary>Change tracking of a table.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems.
/// </remarks>
internal static class Tracking
{
    /// <summary>The catalog with a table whose changes are tracked.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table cannot be tracked.</exception>
    public static MetadataCatalog Enable(MetadataCatalog catalog, TableDefinition table) => table.CanChangeTrackingBeEnabled
        ? catalog.WithTable(table with { ChangeTrackingEnabled = true })
        : throw DataverseFault.InvalidOperation(
            $"Change tracking cannot be enabled for the table '{table.LogicalName}' (CanChangeTrackingBeEnabled is false).");
}
