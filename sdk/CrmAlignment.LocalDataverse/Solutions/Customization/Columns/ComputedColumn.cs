using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Import;
using CrmAlignment.LocalDataverse.Solutions.Package;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>
/// Calculated and rollup columns that a request describes by SourceType and FormulaDefinition
/// (https://learn.microsoft.com/power-apps/developer/data-platform/calculated-rollup-attributes).
/// </summary>
/// <param name="catalog">The metadata.</param>
/// <param name="table">Logical name of the table.</param>
internal sealed class ComputedColumn(MetadataCatalog catalog, string table)
{
    /// <summary>The column with its formula; a simple column as it is.</summary>
    /// <param name="column">The column.</param>
    /// <param name="given">The column as the request describes it.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">Nothing here computes the formula.</exception>
    public ColumnDefinition Of(ColumnDefinition column, AttributeMetadata given)
    {
        var source = (ColumnSource)(given.SourceType ?? 0);
        if (source == ColumnSource.Simple)
        {
            return column;
        }

        if (source is not (ColumnSource.Calculated or ColumnSource.Rollup) || FormulaOf(given) is not { Length: > 0 } formula)
        {
            throw DataverseFault.NotSupported(
                $"creating the column '{column.LogicalName}' with SourceType {given.SourceType} without a FormulaDefinition in XAML");
        }

        var computed = column with { Source = source, Formula = formula, IsValidForCreate = false, IsValidForUpdate = false, DefaultValue = null };
        try
        {
            FormulaReader.Require(source, table, formula);
            return FormulaCheck.Missing(catalog, catalog.Table(table).WithColumns([computed]), computed) is { } missing
                ? throw new FormulaException(missing)
                : computed;
        }
        catch (FormulaException other)
        {
            throw DataverseFault.NotSupported($"the FormulaDefinition of the column '{column.LogicalName}': it has {other.Message}");
        }
    }

    /// <summary>Refuses a change of what a column is computed of.</summary>
    /// <param name="known">The column.</param>
    /// <param name="given">The column as the request describes it.</param>
    public static void RequireSame(ColumnDefinition known, AttributeMetadata given)
    {
        if ((given.SourceType ?? (int)known.Source) != (int)known.Source || (FormulaOf(given) ?? known.Formula) != known.Formula)
        {
            throw DataverseFault.NotSupported($"changing SourceType or FormulaDefinition of the column '{known.LogicalName}'");
        }
    }

    // The classes of the types that can be computed have the property, each its own.
    private static string? FormulaOf(AttributeMetadata given) =>
        given.GetType().GetProperty(nameof(StringAttributeMetadata.FormulaDefinition))?.GetValue(given) as string;
}
