using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Model.Tables;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>What an audit found: read back from KPI drifts, shown as a table, written as CSV.</summary>
/// <param name="lines">The drifts.</param>
public sealed class DriftReport(IReadOnlyList<DriftLine> lines)
{
    private const int PageSize = 5000;
    private const int MostShown = 30;
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] Headings =
        ["place", "of", "customer", "grain", "periodstart", "measure", "expected", "stored", "difference", "corrected"];

    /// <summary>The drifts.</summary>
    public IReadOnlyList<DriftLine> Lines => lines;

    /// <summary>Reads the drifts that an audit found at or after an instant.</summary>
    public static DriftReport Read(IOrganizationService service, DateTime sinceUtc)
    {
        var query = new QueryExpression(KpiDriftTable.LogicalName)
        {
            ColumnSet = new ColumnSet(DriftLine.Columns),
            PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 },
        };
        query.Criteria.AddCondition(KpiDriftTable.FoundOn, ConditionOperator.GreaterEqual, sinceUtc);
        query.AddOrder(KpiDriftTable.Key, OrderType.Ascending);
        var lines = new List<DriftLine>();
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            lines.AddRange(page.Entities.Select(DriftLine.Read));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);

        return new DriftReport(lines);
    }

    /// <summary>Shows the first of them.</summary>
    public void Show(IAnsiConsole console)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Where", "Of", "Period", "Measure");
        table.AddColumn(new TableColumn("Expected").RightAligned());
        table.AddColumn(new TableColumn("Stored").RightAligned());
        table.AddColumn("Corrected");
        foreach (var line in lines.Take(MostShown))
        {
            table.AddRow(
                line.Place.ToString(),
                Markup.Escape(line.Customer.Length == 0 ? line.Of : line.Of + " " + line.Customer),
                $"{line.Grain} {Text(line.PeriodStart)}",
                Markup.Escape(line.Measure),
                Text(line.Expected),
                Text(line.Stored),
                line.IsCorrected ? "yes" : "no");
        }

        console.Write(table);
        if (lines.Count > MostShown)
        {
            console.MarkupLine($"and {lines.Count - MostShown:N0} more; --csv lists all");
        }
    }

    /// <summary>Writes all of them as CSV: UTF-8, RFC 4180, numbers with a point.</summary>
    public void Write(Stream file)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }, leaveOpen: true);
        Record(csv, Headings);
        foreach (var line in lines)
        {
            Record(
                csv,
                line.Place.ToString(),
                line.Of,
                line.Customer,
                line.Grain.ToString(),
                Text(line.PeriodStart),
                line.Measure,
                Text(line.Expected),
                Text(line.Stored),
                Text(line.Expected - line.Stored),
                line.IsCorrected ? "yes" : "no");
        }
    }

    private static void Record(CsvWriter csv, params string[] fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Text(DateTime day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
