namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>How the aggregates of a group are written in SQL.</summary>
internal abstract class GroupSql
{
    /// <summary>The number of rows.</summary>
    internal abstract string Rows { get; }

    /// <summary>The number of rows in all groups, in each group.</summary>
    internal abstract string AllRows { get; }

    /// <summary>The sum of the values; null without one.</summary>
    internal abstract string Sum(string sql);

    /// <summary>The mean of the values to sort by; null without one.</summary>
    internal abstract string Mean(string sql);

    /// <summary>The number of values.</summary>
    internal abstract string Count(string sql);

    /// <summary>The number of different values.</summary>
    internal abstract string CountDistinct(string sql);

    /// <summary>The least value; null without one.</summary>
    internal abstract string Least(string sql);

    /// <summary>The greatest value; null without one.</summary>
    internal abstract string Greatest(string sql);

    /// <summary>The tables of a query and its conditions, in groups.</summary>
    /// <param name="from">FROM with the tables.</param>
    /// <param name="where">WHERE with the conditions; empty without one.</param>
    internal abstract string From(string from, string where);
}
