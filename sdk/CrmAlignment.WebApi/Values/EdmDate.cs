using System;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Values;

// The OData library reads and writes days by this type of its own until its version 9.
#pragma warning disable CS0618

/// <summary>A day without a time, as the OData library has it.</summary>
internal static class EdmDate
{
    /// <summary>The day of a value of a column.</summary>
    public static object Of(DateTime date) => new Date(date.Year, date.Month, date.Day);

    /// <summary>The value of a column, or null when the value is no day.</summary>
    public static DateTime? Read(object value) =>
        value is Date date ? new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Unspecified) : null;
}
