namespace CrmAlignment.Cli.Report.Export;

/// <summary>How the tables of a report are written as files.</summary>
public enum ExportFormat
{
    /// <summary>One Excel workbook with a sheet for each table.</summary>
    Xlsx,

    /// <summary>An Apache Parquet file for each table.</summary>
    Parquet,

    /// <summary>A CSV file for each table: UTF-8 with its mark, commas, numbers with a point.</summary>
    Csv,
}
