namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>The part of a date by which an aggregate query groups.</summary>
internal enum DatePart
{
    /// <summary>Day of the month, 1 to 31.</summary>
    Day = 1,

    /// <summary>Week of the year, 1 to 53; the week with 1 January is the first, weeks start on Sunday.</summary>
    Week,

    /// <summary>Month of the year, 1 to 12.</summary>
    Month,

    /// <summary>Quarter of the calendar year, 1 to 4.</summary>
    Quarter,

    /// <summary>Calendar year.</summary>
    Year,

    /// <summary>Fiscal period with its fiscal year, by the organization's fiscal settings.</summary>
    FiscalPeriod,

    /// <summary>Fiscal year, by the organization's fiscal settings.</summary>
    FiscalYear,
}
