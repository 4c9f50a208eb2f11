using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>How a condition compares. Dates are compared in the calling user's time zone.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.query.conditionoperator</remarks>
[DataContract(Name = "ConditionOperator", Namespace = ContractNamespaces.Xrm2011)]
public enum ConditionOperator
{
    /// <summary>The column equals the value.</summary>
    [EnumMember]
    Equal = 0,

    /// <summary>The column differs from the value.</summary>
    [EnumMember]
    NotEqual = 1,

    /// <summary>The column is greater than the value.</summary>
    [EnumMember]
    GreaterThan = 2,

    /// <summary>The column is less than the value.</summary>
    [EnumMember]
    LessThan = 3,

    /// <summary>The column is greater than or equal to the value.</summary>
    [EnumMember]
    GreaterEqual = 4,

    /// <summary>The column is less than or equal to the value.</summary>
    [EnumMember]
    LessEqual = 5,

    /// <summary>The text matches a pattern with the wildcards of SQL.</summary>
    [EnumMember]
    Like = 6,

    /// <summary>The text does not match a pattern with the wildcards of SQL.</summary>
    [EnumMember]
    NotLike = 7,

    /// <summary>The column equals one of the values.</summary>
    [EnumMember]
    In = 8,

    /// <summary>The column equals none of the values.</summary>
    [EnumMember]
    NotIn = 9,

    /// <summary>The column lies between two values, both included.</summary>
    [EnumMember]
    Between = 10,

    /// <summary>The column lies outside of two values.</summary>
    [EnumMember]
    NotBetween = 11,

    /// <summary>The column is empty.</summary>
    [EnumMember]
    Null = 12,

    /// <summary>The column is not empty.</summary>
    [EnumMember]
    NotNull = 13,

    /// <summary>The date is the day before today.</summary>
    [EnumMember]
    Yesterday = 14,

    /// <summary>The date is today.</summary>
    [EnumMember]
    Today = 15,

    /// <summary>The date is the day after today.</summary>
    [EnumMember]
    Tomorrow = 16,

    /// <summary>The date lies in the seven days before today, or today.</summary>
    [EnumMember]
    Last7Days = 17,

    /// <summary>The date lies in the seven days after today.</summary>
    [EnumMember]
    Next7Days = 18,

    /// <summary>The date lies in the week before this one, Sunday to Saturday.</summary>
    [EnumMember]
    LastWeek = 19,

    /// <summary>The date lies in this week.</summary>
    [EnumMember]
    ThisWeek = 20,

    /// <summary>The date lies in the week after this one.</summary>
    [EnumMember]
    NextWeek = 21,

    /// <summary>The date lies in the calendar month before this one.</summary>
    [EnumMember]
    LastMonth = 22,

    /// <summary>The date lies in this calendar month.</summary>
    [EnumMember]
    ThisMonth = 23,

    /// <summary>The date lies in the calendar month after this one.</summary>
    [EnumMember]
    NextMonth = 24,

    /// <summary>The date is the given day.</summary>
    [EnumMember]
    On = 25,

    /// <summary>The date is the given day or earlier.</summary>
    [EnumMember]
    OnOrBefore = 26,

    /// <summary>The date is the given day or later.</summary>
    [EnumMember]
    OnOrAfter = 27,

    /// <summary>The date lies in the calendar year before this one.</summary>
    [EnumMember]
    LastYear = 28,

    /// <summary>The date lies in this calendar year.</summary>
    [EnumMember]
    ThisYear = 29,

    /// <summary>The date lies in the calendar year after this one.</summary>
    [EnumMember]
    NextYear = 30,

    /// <summary>The time lies in the given number of hours before now.</summary>
    [EnumMember]
    LastXHours = 31,

    /// <summary>The time lies in the given number of hours after now.</summary>
    [EnumMember]
    NextXHours = 32,

    /// <summary>The date lies in the given number of days before today.</summary>
    [EnumMember]
    LastXDays = 33,

    /// <summary>The date lies in the given number of days after today.</summary>
    [EnumMember]
    NextXDays = 34,

    /// <summary>The date lies in the given number of weeks before today.</summary>
    [EnumMember]
    LastXWeeks = 35,

    /// <summary>The date lies in the given number of weeks after today.</summary>
    [EnumMember]
    NextXWeeks = 36,

    /// <summary>The date lies in the given number of months before today.</summary>
    [EnumMember]
    LastXMonths = 37,

    /// <summary>The date lies in the given number of months after today.</summary>
    [EnumMember]
    NextXMonths = 38,

    /// <summary>The date lies in the given number of years before today.</summary>
    [EnumMember]
    LastXYears = 39,

    /// <summary>The date lies in the given number of years after today.</summary>
    [EnumMember]
    NextXYears = 40,

    /// <summary>The column refers to the calling user.</summary>
    [EnumMember]
    EqualUserId = 41,

    /// <summary>The column does not refer to the calling user.</summary>
    [EnumMember]
    NotEqualUserId = 42,

    /// <summary>The column refers to the calling user's business unit.</summary>
    [EnumMember]
    EqualBusinessId = 43,

    /// <summary>The column does not refer to the calling user's business unit.</summary>
    [EnumMember]
    NotEqualBusinessId = 44,

    /// <summary>Internal to the platform: the record is a child of the given one.</summary>
    [EnumMember]
    ChildOf = 45,

    /// <summary>Internal to the platform: the bits of the value are set.</summary>
    [EnumMember]
    Mask = 46,

    /// <summary>Internal to the platform: the bits of the value are not set.</summary>
    [EnumMember]
    NotMask = 47,

    /// <summary>Internal to the platform: a bit of the value is selected.</summary>
    [EnumMember]
    MasksSelect = 48,

    /// <summary>The text contains the value.</summary>
    [EnumMember]
    Contains = 49,

    /// <summary>The text does not contain the value.</summary>
    [EnumMember]
    DoesNotContain = 50,

    /// <summary>The column equals the calling user's language.</summary>
    [EnumMember]
    EqualUserLanguage = 51,

    /// <summary>The date is not the given day.</summary>
    [EnumMember]
    NotOn = 52,

    /// <summary>The date is more than the given number of months ago.</summary>
    [EnumMember]
    OlderThanXMonths = 53,

    /// <summary>The text begins with the value.</summary>
    [EnumMember]
    BeginsWith = 54,

    /// <summary>The text does not begin with the value.</summary>
    [EnumMember]
    DoesNotBeginWith = 55,

    /// <summary>The text ends with the value.</summary>
    [EnumMember]
    EndsWith = 56,

    /// <summary>The text does not end with the value.</summary>
    [EnumMember]
    DoesNotEndWith = 57,

    /// <summary>The date lies in this fiscal year.</summary>
    [EnumMember]
    ThisFiscalYear = 58,

    /// <summary>The date lies in this fiscal period.</summary>
    [EnumMember]
    ThisFiscalPeriod = 59,

    /// <summary>The date lies in the fiscal year after this one.</summary>
    [EnumMember]
    NextFiscalYear = 60,

    /// <summary>The date lies in the fiscal period after this one.</summary>
    [EnumMember]
    NextFiscalPeriod = 61,

    /// <summary>The date lies in the fiscal year before this one.</summary>
    [EnumMember]
    LastFiscalYear = 62,

    /// <summary>The date lies in the fiscal period before this one.</summary>
    [EnumMember]
    LastFiscalPeriod = 63,

    /// <summary>The date lies in the given number of fiscal years before this one.</summary>
    [EnumMember]
    LastXFiscalYears = 64,

    /// <summary>The date lies in the given number of fiscal periods before this one.</summary>
    [EnumMember]
    LastXFiscalPeriods = 65,

    /// <summary>The date lies in the given number of fiscal years after this one.</summary>
    [EnumMember]
    NextXFiscalYears = 66,

    /// <summary>The date lies in the given number of fiscal periods after this one.</summary>
    [EnumMember]
    NextXFiscalPeriods = 67,

    /// <summary>The date lies in the given fiscal year.</summary>
    [EnumMember]
    InFiscalYear = 68,

    /// <summary>The date lies in the given fiscal period of any year.</summary>
    [EnumMember]
    InFiscalPeriod = 69,

    /// <summary>The date lies in the given fiscal period of the given year.</summary>
    [EnumMember]
    InFiscalPeriodAndYear = 70,

    /// <summary>The date lies in the given fiscal period of the given year, or before it.</summary>
    [EnumMember]
    InOrBeforeFiscalPeriodAndYear = 71,

    /// <summary>The date lies in the given fiscal period of the given year, or after it.</summary>
    [EnumMember]
    InOrAfterFiscalPeriodAndYear = 72,

    /// <summary>The column refers to a team of the calling user.</summary>
    [EnumMember]
    EqualUserTeams = 73,

    /// <summary>The column refers to the calling user or one of the user's teams.</summary>
    [EnumMember]
    EqualUserOrUserTeams = 74,

    /// <summary>The record stands below the given one in the hierarchy.</summary>
    [EnumMember]
    Under = 75,

    /// <summary>The record does not stand below the given one in the hierarchy.</summary>
    [EnumMember]
    NotUnder = 76,

    /// <summary>The record is the given one or stands below it in the hierarchy.</summary>
    [EnumMember]
    UnderOrEqual = 77,

    /// <summary>The record stands above the given one in the hierarchy.</summary>
    [EnumMember]
    Above = 78,

    /// <summary>The record is the given one or stands above it in the hierarchy.</summary>
    [EnumMember]
    AboveOrEqual = 79,

    /// <summary>The column refers to the calling user or someone below in the hierarchy.</summary>
    [EnumMember]
    EqualUserOrUserHierarchy = 80,

    /// <summary>The column refers to the calling user, someone below in the hierarchy, or one of their teams.</summary>
    [EnumMember]
    EqualUserOrUserHierarchyAndTeams = 81,

    /// <summary>The date is more than the given number of years ago.</summary>
    [EnumMember]
    OlderThanXYears = 82,

    /// <summary>The date is more than the given number of weeks ago.</summary>
    [EnumMember]
    OlderThanXWeeks = 83,

    /// <summary>The date is more than the given number of days ago.</summary>
    [EnumMember]
    OlderThanXDays = 84,

    /// <summary>The time is more than the given number of hours ago.</summary>
    [EnumMember]
    OlderThanXHours = 85,

    /// <summary>The time is more than the given number of minutes ago.</summary>
    [EnumMember]
    OlderThanXMinutes = 86,

    /// <summary>The multi-select choice contains at least one of the values.</summary>
    [EnumMember]
    ContainValues = 87,

    /// <summary>The multi-select choice contains none of the values.</summary>
    [EnumMember]
    DoesNotContainValues = 88,
}
