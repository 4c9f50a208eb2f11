using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The part of a date to group by, in the calling user's time zone.</summary>
[DataContract(Name = "XrmDateTimeGrouping", Namespace = ContractNamespaces.Xrm9)]
public enum XrmDateTimeGrouping
{
    /// <summary>The whole value.</summary>
    [EnumMember]
    None = 0,

    /// <summary>The day of the month.</summary>
    [EnumMember]
    Day = 1,

    /// <summary>The week of the year.</summary>
    [EnumMember]
    Week = 2,

    /// <summary>The month.</summary>
    [EnumMember]
    Month = 3,

    /// <summary>The quarter.</summary>
    [EnumMember]
    Quarter = 4,

    /// <summary>The year.</summary>
    [EnumMember]
    Year = 5,

    /// <summary>The fiscal period.</summary>
    [EnumMember]
    FiscalPeriod = 6,

    /// <summary>The fiscal year.</summary>
    [EnumMember]
    FiscalYear = 7,
}
