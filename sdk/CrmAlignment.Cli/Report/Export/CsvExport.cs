using System.Globalization;
using System.IO;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmAlignment.Cli.Report.Export;

/// <summary>Writes a table as CSV.</summary>
internal static class CsvExport
{
    /// <summary>Writes the file.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="table">The table; its columns are named by their keys.</param>
    public static void Write(Stream file, ReportTable table)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        foreach (var column in table.Columns)
        {
            csv.WriteField(column.Key);
        }

        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                csv.WriteField(table.Columns[i].IsNumeric
                    ? ExportedCell.Number(row[i])?.ToString("0.#########", CultureInfo.InvariantCulture)
                    : ExportedCell.Harmless(ExportedCell.Text(row[i])));
            }

            csv.NextRecord();
        }
    }
}
