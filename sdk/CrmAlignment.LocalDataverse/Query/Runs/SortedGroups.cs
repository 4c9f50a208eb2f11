using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>Groups as SQLite makes them: by sorting the rows, or by an index.</summary>
/// <param name="keys">What rows are grouped by; none for one group of all rows.</param>
internal sealed class SortedGroups(IReadOnlyCollection<string> keys) : GroupSql
{
    internal override string Rows => "COUNT(*)";

    internal override string AllRows => "SUM(COUNT(*)) OVER ()";

    internal override string Sum(string sql) => $"SUM({sql})";

    internal override string Mean(string sql) => $"AVG({sql})";

    internal override string Count(string sql) => $"COUNT({sql})";

    internal override string CountDistinct(string sql) => $"COUNT(DISTINCT {sql})";

    internal override string Least(string sql) => $"MIN({sql})";

    internal override string Greatest(string sql) => $"MAX({sql})";

    internal override string From(string from, string where) => from + where + (keys.Count > 0 ? " GROUP BY " + string.Join(", ", keys) : "");
}
