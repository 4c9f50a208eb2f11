using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Report.Export;
using CrmAlignment.EndToEnd.Tests.Queries;
using MiniExcelLibs;
using Parquet;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class ExportTests : IDisposable
{
    private const string Formula = "=HYPERLINK(\"http://example.com\",\"A\")";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Workbook_has_a_sheet_for_every_table_and_no_formula()
    {
        var report = Samples.Named(Formula);
        Write(report, ExportFormat.Xlsx);
        var path = Path.Combine(_folder.Path, "report.xlsx");
        Assert.Equal(ReportTables.Of(report, ReportWords.English).Select(table => table.Key), MiniExcel.GetSheetNames(path));
        var origin = MiniExcel.Query(path, useHeaderRow: true, sheetName: "leads-by-origin").Cast<IDictionary<string, object>>().First();
        Assert.Equal("'" + Formula, origin["Origin"]);
        Assert.Equal(345.5, Convert.ToDouble(origin["Revenue"], CultureInfo.InvariantCulture));
        using var zip = ZipFile.OpenRead(path);
        foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.DoesNotMatch("<(x:)?f[ >]", reader.ReadToEnd());
        }
    }

    [Fact]
    public async Task Parquet_files_hold_the_rows_as_they_are()
    {
        var report = Samples.Named(Formula);
        Write(report, ExportFormat.Parquet);
        var tables = ReportTables.Of(report, ReportWords.English);
        Assert.Equal(
            tables.Select(table => table.Key + ".parquet").Order(StringComparer.Ordinal),
            Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var table in tables)
        {
            await using var reader = await ParquetReader.CreateAsync(Path.Combine(_folder.Path, table.Key + ".parquet"));
            Assert.Equal(table.Columns.Select(column => column.Key), reader.Schema.DataFields.Select(field => field.Name));
        }
    }

    [Fact]
    public void Workbook_gives_back_every_cell_of_every_table()
    {
        var report = Samples.Named("A, \"quoted\" name");
        Write(report, ExportFormat.Xlsx);
        foreach (var table in ReportTables.Of(report, ReportWords.English))
        {
            var rows = MiniExcel.Query(Path.Combine(_folder.Path, "report.xlsx"), useHeaderRow: false, sheetName: table.Key)
                .Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(Text).ToArray()).ToList();
            Assert.Equal(table.Columns.Count, rows[0].Length);
            Assert.Equal(table.Columns.Select(column => column.Heading).Distinct(StringComparer.Ordinal).Count(), rows[0].Intersect(table.Columns.Select(column => column.Heading)).Count());
            Assert.Equal(Expected(table), rows.Skip(1));
        }
    }

    // By a program that is not the one that wrote them.
    [Fact]
    public void Parquet_files_give_every_cell_back_to_DuckDB()
    {
        var report = Samples.Named(Formula);
        Write(report, ExportFormat.Parquet);
        using var query = new DuckQuery();
        foreach (var table in ReportTables.Of(report, ReportWords.English))
        {
            var file = DuckQuery.Quoted(Path.Combine(_folder.Path, table.Key + ".parquet"));
            Assert.Equal(
                table.Columns.Select(column => (column.Key, Type(column.Kind))),
                query.Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet({file}))").Select(column => ((string)column[0]!, (string)column[1]!)));
            Assert.Equal(Expected(table), query.Rows($"SELECT * FROM read_parquet({file})").Select(row => row.Select(Text).ToArray()));
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@A1", "'@A1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("A=1", "A=1")]
    [InlineData("", "")]
    public void Text_that_begins_as_a_formula_is_made_harmless(string text, string expected) => Assert.Equal(expected, ExportedCell.Harmless(text));

    [Fact]
    public void Csv_files_hold_numbers_with_a_point_and_nothing_where_it_is_not_known()
    {
        Write(Samples.Named(Formula), ExportFormat.Csv);
        var lines = File.ReadAllLines(Path.Combine(_folder.Path, "comparison.csv"));
        Assert.Equal("period,kpi,value,period_before,change,year_before,change_on_year", lines[0]);
        Assert.Equal("2024-03,Profit,9,6,0.5,,", lines[1]);
        Assert.Contains("\"'=HYPERLINK(", File.ReadAllText(Path.Combine(_folder.Path, "leads-by-origin.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_of_nothing_is_exported_in_every_format()
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            Write(Samples.Empty, format);
        }

        Assert.Equal((2 * ReportTables.Of(Samples.Empty, ReportWords.English).Count) + 1, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void Command_refuses_an_unknown_language_and_format_before_the_work()
    {
        var language = CommandRun.Of("demo", "--out", _folder.Path, "--language", "de");
        Assert.Equal((ExitCode.WrongUsage, true), (language.Code, language.Errors.Contains("There is no report in \"de\".", StringComparison.Ordinal)));
        var format = CommandRun.Of("demo", "--out", _folder.Path, "--format", "1");
        Assert.Equal((ExitCode.WrongUsage, true), (format.Code, format.Errors.Contains("\"1\" is no format of an export.", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private static string Type(CellKind kind) => kind switch
    {
        CellKind.Text or CellKind.LongText => "VARCHAR",
        CellKind.Count => "INTEGER",
        _ => "DECIMAL(28,9)",
    };

    // What is not known or undefined is empty in files.
    private static IEnumerable<string[]> Expected(ReportTable table) => table.Rows.Select(row => row.Select((cell, i) => Text(
        table.Columns[i].IsNumeric ? ExportedCell.Number(cell) : ExportedCell.Text(cell))).ToArray());

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.#########", CultureInfo.InvariantCulture),
    };

    private void Write(FunnelReport report, ExportFormat format)
    {
        var files = new ReportFiles(ReportWords.English, _folder.Path, format);
        files.Prepare();
        files.WriteTables(report, PlainConsole.To(TextWriter.Null));
    }
}
