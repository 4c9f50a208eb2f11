using System;
using System.Collections.Generic;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Report.Export;
using CrmAlignment.Cli.Report.Html;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>The files that a report is written to.</summary>
/// <param name="Words">Language.</param>
/// <param name="Folder">Folder of the exported tables; null for none.</param>
/// <param name="Format">Their format.</param>
public sealed record ReportFiles(ReportWords Words, string? Folder, ExportFormat Format)
{
    /// <summary>English, and no exported tables.</summary>
    public static ReportFiles Default { get; } = new(ReportWords.English, null, ExportFormat.Xlsx);

    /// <summary>Makes the folder, before the work is done.</summary>
    /// <exception cref="InputException">A file stands in its place or in its way.</exception>
    public void Prepare()
    {
        if (Folder is not null)
        {
            OutputFolder.Create(Folder, "--export");
        }
    }

    /// <summary>Writes the page; one that is there gives way.</summary>
    /// <param name="path">Path of the page.</param>
    /// <param name="report">What it shows.</param>
    /// <param name="console">Told where it is.</param>
    /// <param name="option">Option that names the place.</param>
    public void WritePage(string path, FunnelReport report, IAnsiConsole console, string option)
    {
        OutputFile.WriteText(path, replaces: true, HtmlReport.Write(report, Words), option);
        console.MarkupLine($"\nReport with charts: [bold]{Markup.Escape(Path.GetFullPath(path))}[/]");
    }

    /// <summary>Writes the tables, each file whole or not at all; those that are there give way.</summary>
    /// <param name="report">The report.</param>
    /// <param name="console">Told where they are.</param>
    public void WriteTables(FunnelReport report, IAnsiConsole console)
    {
        if (Folder is null)
        {
            return;
        }

        var tables = ReportTables.Of(report, Words);
        if (Format == ExportFormat.Xlsx)
        {
            Write("report.xlsx", file => ExcelExport.Write(file, tables));
        }
        else
        {
            WriteEach(tables);
        }

        console.MarkupLine($"Exported {tables.Count} tables: [bold]{Markup.Escape(Path.GetFullPath(Folder))}[/]");
    }

    private void WriteEach(IReadOnlyList<ReportTable> tables)
    {
        foreach (var table in tables)
        {
            if (Format == ExportFormat.Csv)
            {
                Write(table.Key + ".csv", file => CsvExport.Write(file, table));
            }
            else
            {
                Write(table.Key + ".parquet", file => ParquetExport.WriteAsync(file, table).GetAwaiter().GetResult());
            }
        }
    }

    private void Write(string name, Action<Stream> write) =>
        OutputFile.Write(Path.Combine(Folder!, name), replaces: true, write, "--export");
}
