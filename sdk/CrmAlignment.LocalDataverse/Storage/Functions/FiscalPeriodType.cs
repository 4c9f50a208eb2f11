namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>
/// How a fiscal year is divided: the values of organization.fiscalperiodtype, which are the type codes of the platform's fiscal
/// calendar tables (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/annualfiscalcalendar).
/// </summary>
internal enum FiscalPeriodType
{
    /// <summary>One period, the year itself.</summary>
    Annually = 2000,

    /// <summary>Two periods of six months.</summary>
    SemiAnnually = 2001,

    /// <summary>Four periods of three months.</summary>
    Quarterly = 2002,

    /// <summary>Twelve periods of a month.</summary>
    Monthly = 2003,

    /// <summary>Thirteen periods of four weeks; the last one reaches to the end of the year.</summary>
    FourWeekPeriod = 2004,
}
