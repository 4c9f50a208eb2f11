using System.Text;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Names in SQL text. Only names that the catalog has confirmed come here; quoting is a second line of defence. Values never
/// become SQL text: they are always bound.
/// </summary>
internal static class SqlName
{
    /// <summary>The name in double quotes, inner quotes doubled.</summary>
    internal static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", System.StringComparison.Ordinal) + "\"";

    /// <summary>The companion column that keeps the table of a lookup with several targets. No logical name has a colon.</summary>
    internal static string QuoteTargetOf(string column) => Quote(column + ":table");

    internal static StringBuilder AppendName(this StringBuilder sql, string name) => sql.Append(Quote(name));
}
