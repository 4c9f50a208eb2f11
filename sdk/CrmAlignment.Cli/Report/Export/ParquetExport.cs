using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parquet;
using Parquet.Schema;

namespace CrmAlignment.Cli.Report.Export;

/// <summary>Writes a table as an Apache Parquet file: texts, whole numbers and decimals, each of which may be missing.</summary>
internal static class ParquetExport
{
    /// <summary>Writes the file.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="table">The table; its columns are named by their keys.</param>
    public static async Task WriteAsync(Stream file, ReportTable table)
    {
        var fields = table.Columns.Select(Field).ToArray();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file).ConfigureAwait(false);
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
        {
            var cells = Cells(table, i);
            switch (table.Columns[i].Kind)
            {
                case CellKind.Text or CellKind.LongText:
                    await group.WriteAsync(fields[i], cells.Select(ExportedCell.Text).ToArray()!).ConfigureAwait(false);
                    break;
                case CellKind.Count:
                    await group.WriteAsync<int>(fields[i], cells.Select(cell => (int?)ExportedCell.Number(cell)).ToArray()).ConfigureAwait(false);
                    break;
                default:
                    await group.WriteAsync<decimal>(fields[i], cells.Select(ExportedCell.Number).ToArray()).ConfigureAwait(false);
                    break;
            }
        }

        group.CompleteValidate();
    }

    private static List<object?> Cells(ReportTable table, int column) => [.. table.Rows.Select(row => row[column])];

    private static DataField Field(ReportColumn column) => column.Kind switch
    {
        CellKind.Text or CellKind.LongText => new DataField(column.Key, typeof(string), true),
        CellKind.Count => new DataField(column.Key, typeof(int), true),
        _ => new DecimalDataField(column.Key, 28, 9, isNullable: true),
    };
}
