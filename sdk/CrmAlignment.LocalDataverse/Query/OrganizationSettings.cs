using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>
/// The settings of the organization's row that queries and prices depend on
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/organization).
/// </summary>
internal sealed record OrganizationSettings
{
    // fiscalyeardisplaycode: 1 names a year after its start, 2 after its end.
    private const int AfterEnd = 2;

    // discountcalculationmethod: 0 is a discount of the line.
    private const int PerUnit = 1;

    private static readonly string[] Columns =
    [
        "weekstartdaycode", "maxdepthforhierarchicalsecuritymodel", "fiscalcalendarstart", "fiscalperiodtype", "fiscalyeardisplaycode",
        "fiscalperiodformatperiod", "fiscalyearperiodconnect", "fiscalyearformatprefix", "fiscalyearformatsuffix", "fiscalyearformatyear",
        "oobpricecalculationenabled", "discountcalculationmethod",
    ];

    /// <summary>First day of a week. Default Sunday.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Sunday;

    /// <summary>How many levels of reports the operators eq-useroruserhierarchy and its like look down. Default 3.</summary>
    public int HierarchyDepth { get; init; } = 3;

    /// <summary>Fiscal years and periods. Default: quarters of the calendar year.</summary>
    public FiscalCalendar FiscalCalendar { get; init; } = FiscalCalendar.Default;

    /// <summary>How fiscal years and periods are written. Default: "Quarter 1 FY2023".</summary>
    public FiscalNames FiscalNames { get; init; } = FiscalNames.Default;

    /// <summary>
    /// Whether the platform computes the prices of opportunities, quotes, orders and invoices, rather than steps on CalculatePrice. Default
    /// true (https://learn.microsoft.com/dynamics365/sales/developer/use-custom-pricing-products).
    /// </summary>
    public bool ComputesPrices { get; init; } = true;

    /// <summary>
    /// Whether the discount of a line is one for each unit. Default false: one for the line
    /// (https://learn.microsoft.com/dynamics365/sales/developer/product-discounting-methods).
    /// </summary>
    public bool DiscountsUnits { get; init; }

    /// <summary>The tables that they are read from.</summary>
    internal static FrozenSet<string> Tables { get; } = FrozenSet.Create(StringComparer.Ordinal, "organization");

    /// <summary>Reads the settings; a column without a value has its default.</summary>
    internal static OrganizationSettings Read(StoreTransaction transaction)
    {
        var table = transaction.Catalog.FindTable("organization");
        if (table is null || transaction.Find(table.LogicalName, new Dictionary<string, object?>(), limit: 1) is not [var id])
        {
            return new OrganizationSettings();
        }

        var row = transaction.Retrieve(table.LogicalName, id, Columns.Where(column => table.FindColumn(column) is not null))!;
        var defaults = new OrganizationSettings();
        return new OrganizationSettings
        {
            WeekStart = (DayOfWeek)(row["weekstartdaycode"] as int? ?? (int)defaults.WeekStart),
            HierarchyDepth = row["maxdepthforhierarchicalsecuritymodel"] as int? ?? defaults.HierarchyDepth,
            FiscalCalendar = Calendar(row),
            FiscalNames = Names(row),
            ComputesPrices = row["oobpricecalculationenabled"] as bool? ?? defaults.ComputesPrices,
            DiscountsUnits = row["discountcalculationmethod"] is PerUnit,
        };
    }

    private static FiscalCalendar Calendar(StoredRow row)
    {
        var (start, type) = (row["fiscalcalendarstart"] as DateTime?, row["fiscalperiodtype"] as int?);
        return new FiscalCalendar(
            start?.Month ?? FiscalCalendar.Default.StartMonth,
            start?.Day ?? FiscalCalendar.Default.StartDay,
            type is { } known ? (FiscalPeriodType)known : FiscalCalendar.Default.PeriodType,
            row["fiscalyeardisplaycode"] is AfterEnd);
    }

    private static FiscalNames Names(StoredRow row) => new(
        Label(row, "fiscalperiodformatperiod") ?? FiscalNames.Default.Period,
        row["fiscalyearperiodconnect"] as string ?? FiscalNames.Default.Connector,
        Label(row, "fiscalyearformatprefix") ?? FiscalNames.Default.Prefix,
        Label(row, "fiscalyearformatyear") ?? FiscalNames.Default.Year,
        Label(row, "fiscalyearformatsuffix") ?? FiscalNames.Default.Suffix);

    // The formats are the labels of the options, the same in every language.
    private static string? Label(StoredRow row, string column) =>
        row[column] is int option ? row.Table.Column(column).Choice?.Find(option)?.Label.For(LocalizedText.BaseLanguage) : null;
}
