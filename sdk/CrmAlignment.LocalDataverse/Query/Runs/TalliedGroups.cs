using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>
/// Groups by whole numbers, made in a hash by <see cref="GroupTally"/>. The groups take the place of the table whose columns they are
/// grouped by, under its alias, so whatever is written of those columns (the label of a choice to sort by) is written as ever.
/// </summary>
internal sealed class TalliedGroups : GroupSql
{
    // Each sum that is asked for is a bit, and SQLite's functions take so many arguments (https://www.sqlite.org/limits.html#max_function_arg).
    private const int MostColumns = 60;

    private readonly string _alias;
    private readonly List<string> _keys;
    private readonly List<string> _measures = [];
    private long _summed;

    private TalliedGroups(string alias, List<string> keys) => (_alias, _keys) = (alias, keys);

    internal override string Rows => _alias + ".\"rows\"";

    internal override string AllRows => $"SUM({Rows}) OVER ()";

    /// <summary>Groups of these columns; null where SQLite has to sort.</summary>
    internal static TalliedGroups? Of(IReadOnlyList<AggregateColumn> columns)
    {
        var groups = columns.Where(column => column.Selection.IsGroup).ToList();
        return groups.Count is > 0 and <= GroupKey.Greatest && columns.Count <= MostColumns
            && groups.All(column => IsKey(column, groups[0].Scope)) && columns.Except(groups).All(IsMeasure)
            ? new TalliedGroups(groups[0].Scope.SqlAlias, [.. groups.Select(column => column.Column.LogicalName).Distinct()])
            : null;
    }

    internal override string Sum(string sql)
    {
        var measure = Measure(sql);
        _summed |= 1L << measure;
        return Name(measure, "sum");
    }

    internal override string Mean(string sql) => $"(CAST({Sum(sql)} AS REAL) / {Count(sql)})";

    internal override string Count(string sql) => Name(Measure(sql), "count");

    internal override string CountDistinct(string sql) => throw new System.NotSupportedException("Different values are counted by SQLite.");

    internal override string Least(string sql) => Name(Measure(sql), "least");

    internal override string Greatest(string sql) => Name(Measure(sql), "greatest");

    internal override string From(string from, string where)
    {
        var sql = new StringBuilder(" FROM (SELECT ");
        string[] names = [.. _keys, "rows", .. _measures.SelectMany((_, index) => Kinds.Select(kind => Plain(index, kind)))];
        sql.AppendJoin(", ", names.Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"value ->> {index} AS {SqlName.Quote(name)}")));
        sql.Append(" FROM json_each((SELECT ").Append(GroupFunction.Name).Append(CultureInfo.InvariantCulture, $"({_keys.Count}, {_summed}, ");
        sql.AppendJoin(", ", _keys.Select(key => _alias + "." + SqlName.Quote(key)).Concat(_measures)).Append(')').Append(from).Append(where);
        return sql.Append("))) AS ").Append(_alias).ToString();
    }

    private static readonly string[] Kinds = ["sum", "count", "least", "greatest"];

    // A hidden column is written as more than its name, and would be hidden twice.
    private static bool IsKey(AggregateColumn column, QueryScope scope) =>
        column.Scope == scope && column.Selection.DatePart is null && IsWhole(column) && column.Sql == scope.SqlAlias + "." + SqlName.Quote(column.Column.LogicalName);

    private static bool IsMeasure(AggregateColumn column) => column.Selection.Aggregate switch
    {
        XrmAggregateType.Count => true,
        XrmAggregateType.CountColumn => !column.Selection.Distinct && IsWhole(column),
        _ => IsWhole(column),
    };

    private static bool IsWhole(AggregateColumn column) => ColumnEncoding.SqlType(column.Column) == ColumnEncoding.WholeNumber;

    private static string Plain(int measure, string kind) => string.Create(CultureInfo.InvariantCulture, $"{measure}:{kind}");

    private int Measure(string sql)
    {
        var known = _measures.IndexOf(sql);
        if (known >= 0)
        {
            return known;
        }

        _measures.Add(sql);
        return _measures.Count - 1;
    }

    private string Name(int measure, string kind) => _alias + "." + SqlName.Quote(Plain(measure, kind));
}
