using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Adapters;

/// <summary>Row versions of rows that were read, for optimistic concurrency.</summary>
internal static class RowVersions
{
    /// <summary>Column of the row version, in every table.</summary>
    public const string Column = "versionnumber";

    /// <summary>The row version; null when the query did not bring it.</summary>
    public static string? Of(Entity row) => !string.IsNullOrEmpty(row.RowVersion)
        ? row.RowVersion
        : row.GetAttributeValue<long?>(Column)?.ToString(CultureInfo.InvariantCulture);
}
