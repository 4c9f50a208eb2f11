using System;
using System.Collections.Generic;
using System.Data;
using System.Globalization;
using System.IO;
using System.Linq;
using MiniExcelLibs;

namespace CrmAlignment.Cli.Report.Export;

/// <summary>Writes all tables as one workbook.</summary>
internal static class ExcelExport
{
    // Of Excel: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
    private const int LongestText = 32_767;

    /// <summary>Writes the workbook.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="tables">The tables; each is a sheet of its key's name.</param>
    public static void Write(Stream file, IReadOnlyList<ReportTable> tables)
    {
        var sheets = tables.ToDictionary(table => table.Key, object (table) => Sheet(table), StringComparer.Ordinal);
        file.SaveAs(sheets);
        foreach (var sheet in sheets.Values.Cast<DataTable>())
        {
            sheet.Dispose();
        }
    }

    private static DataTable Sheet(ReportTable table)
    {
        var sheet = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in table.Columns)
        {
            // Two columns may be called alike in a language.
            var name = sheet.Columns.Contains(column.Heading) ? column.Key : column.Heading;
            sheet.Columns.Add(name, column.IsNumeric ? typeof(decimal) : typeof(string));
        }

        foreach (var row in table.Rows)
        {
            sheet.Rows.Add([.. row.Select((cell, i) => Value(cell, table.Columns[i]))]);
        }

        return sheet;
    }

    private static object Value(object? cell, ReportColumn column)
    {
        if (column.IsNumeric)
        {
            return (object?)ExportedCell.Number(cell) ?? DBNull.Value;
        }

        var text = ExportedCell.Harmless(ExportedCell.Text(cell));
        return text.Length <= LongestText ? text : text[..LongestText];
    }
}
