using System.Text;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>Formulas of calculated and rollup columns, which are parts of the zip, as <see cref="FormulaReader"/> reads them.</summary>
internal static class FormulaWriter
{
    /// <summary>Writes the formula of a column.</summary>
    /// <param name="context">What is exported.</param>
    /// <param name="output">The package.</param>
    /// <param name="table">The column's table.</param>
    /// <param name="column">The column.</param>
    /// <returns>The part as the column names it; null for a column that others write.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The column was imported without the formula that it has elsewhere.</exception>
    public static string? Write(ExportContext context, ExportOutput output, TableDefinition table, ColumnDefinition column)
    {
        if (column.Source == ColumnSource.Simple || column.BaseOf is not null)
        {
            return null;
        }

        if (column.Formula is not { } formula)
        {
            // An upgrade with the package would take the formula from an organization that computes it.
            throw context.Refuse(
                $"column {table.LogicalName}.{column.LogicalName}",
                "its formula is not kept here, since nothing here computes it. Take the column out of the solution.");
        }

        var part = $"{FormulaReader.Folder}/{table.SchemaName}-{column.SchemaName}.xaml";
        output.Parts.Add(part, Encoding.UTF8.GetBytes(formula));
        return "/" + part;
    }
}
