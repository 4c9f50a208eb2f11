using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Whether formulas find the columns and relationships that they name; one that does not computes nothing.</summary>
/// <param name="catalog">The metadata with all definitions.</param>
/// <param name="problems">Receives what formulas do not find.</param>
internal sealed class FormulaCheck(MetadataCatalog catalog, PackageProblems problems)
{
    /// <summary>The catalog in which only columns whose formulas work have them.</summary>
    /// <param name="tables">Logical names of the tables to check.</param>
    public MetadataCatalog Run(IEnumerable<string> tables) => tables
        .Select(catalog.FindTable).OfType<TableDefinition>()
        .Aggregate(catalog, (known, table) => Refused(table) is { Count: > 0 } refused ? known.WithTable(table.WithColumns(refused)) : known);

    /// <summary>What a formula does not find; null when it finds all.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="table">The table, with the column.</param>
    /// <param name="column">The column.</param>
    public static string? Missing(MetadataCatalog catalog, TableDefinition table, ColumnDefinition column)
    {
        if (column.Source == ColumnSource.Calculated)
        {
            return CalculatedFormula.Parse(column.Formula!).Columns.Select(name => Missing(table, name)).FirstOrDefault(found => found is not null)
                ?? (IsInCircle(table, column) ? "a circle of calculated columns" : null);
        }

        var rollup = RollupFormula.Parse(column.Formula!);
        if (catalog.FindTable(rollup.Table) is not { } related)
        {
            return $"rows of the table {rollup.Table}, which is not here";
        }

        if (!catalog.ChildrenOf(table.LogicalName).Any(item => item.ReferencingTable == rollup.Table && item.ReferencingColumn == rollup.Lookup))
        {
            return $"a relationship over {rollup.Table}.{rollup.Lookup}, which does not lead to {table.LogicalName}";
        }

        return related.FindColumn(rollup.Column)?.Source == ColumnSource.Rollup
            ? $"the rollup column {rollup.Table}.{rollup.Column}, and a rollup is not computed of rollups"
            : rollup.Columns.Select(name => Missing(related, name)).FirstOrDefault(found => found is not null);
    }

    private List<ColumnDefinition> Refused(TableDefinition table)
    {
        var refused = new List<ColumnDefinition>();
        foreach (var column in table.Columns.Where(column => column.Formula is not null))
        {
            if (Missing(catalog, table, column) is { } found)
            {
                var name = $"definition of {(column.Source == ColumnSource.Rollup ? "rollup" : "calculated")} column {table.LogicalName}.{column.LogicalName}";
                problems.Unsupported(
                    new SolutionPackageProblem(
                        PartName.Customizations, null, null, name, $"it has {found}.", "Correct the formula, or compute the value in a plug-in."),
                    name,
                    $"it has {found}, and it reads as null");
                refused.Add(column with { Formula = null });
            }
        }

        return refused;
    }

    private static string? Missing(TableDefinition table, string name) => table.FindColumn(name) switch
    {
        null => $"the column {table.LogicalName}.{name}, which is not here",
        { IsStored: false } or { HoldsFile: true } or { Type: ColumnType.MultiChoice } => $"the column {table.LogicalName}.{name}, whose values formulas do not take",
        { Source: not ColumnSource.Simple, Formula: null } => $"the column {table.LogicalName}.{name}, which nothing computes",
        _ => null,
    };

    private static bool IsInCircle(TableDefinition table, ColumnDefinition column) => !CalculatedColumns.Ordered(table.Columns
        .Where(other => other is { Source: ColumnSource.Calculated, Formula: not null })
        .ToImmutableDictionary(other => other.LogicalName, other => CalculatedFormula.Parse(other.Formula!).Columns)).Contains(column.LogicalName);
}
