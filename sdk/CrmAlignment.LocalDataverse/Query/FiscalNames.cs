using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage.Functions;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>
/// How fiscal years and periods are written: "Quarter 1 FY2023", "FY2023"
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#grouping-by-parts-of-a-date).
/// </summary>
/// <param name="Period">Format of a period with a place for its number; without one, the name of its month is written.</param>
/// <param name="Connector">Between period and year.</param>
/// <param name="Prefix">Before the number of a year.</param>
/// <param name="Year">YYYY or YY: whether years have four digits or two.</param>
/// <param name="Suffix">Behind the number of a year.</param>
internal sealed record FiscalNames(string Period, string Connector, string Prefix, string Year, string Suffix)
{
    private const string Place = "{0}";

    /// <summary>What an organization has until its settings say otherwise.</summary>
    public static readonly FiscalNames Default = new("Quarter {0}", " ", "FY", "YYYY", "");

    /// <summary>A year.</summary>
    /// <param name="number">Number of the year.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">Years are written as years of a Japanese era (GGYY).</exception>
    public string OfYear(int number) => Prefix + Digits(number) + Suffix;

    /// <summary>A period with its year.</summary>
    /// <param name="calendar">The calendar that the year and the period are counted by.</param>
    /// <param name="year">Number of the year.</param>
    /// <param name="period">Number of the period in the year.</param>
    /// <param name="culture">Language of the month's name.</param>
    public string OfPeriod(FiscalCalendar calendar, int year, int period, CultureInfo culture)
    {
        var start = calendar.StartOfPeriod(calendar.Period(calendar.YearNumbered(year), period));
        var name = Period.Contains(Place, StringComparison.Ordinal)
            ? Period.Replace(Place, Text(period), StringComparison.Ordinal)
            : start.ToString("MMMM", culture);
        return name + Connector + OfYear(year);
    }

    private string Digits(int number) => Year switch
    {
        "YYYY" => Text(number),
        "YY" => (number % 100).ToString("00", CultureInfo.InvariantCulture),
        _ => throw QueryFault.NotSupported($"fiscal years in the format {Year} (organization.fiscalyearformatyear)"),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
