using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>
/// What storage reads for a column set: found out once for a table and the names asked for. Immutable; kept with the definition of the
/// table and gone with it.
/// </summary>
internal sealed class RetrievedColumns
{
    private static readonly ConditionalWeakTable<TableDefinition, BoundedCache<IList<string>, RetrievedColumns>> Known = [];
    private static readonly ConditionalWeakTable<TableDefinition, ConditionalWeakTable<string[], RetrievedColumns>> KnownOfImages = [];
    private static readonly ConditionalWeakTable<TableDefinition, RetrievedColumns> KnownWhole = [];

    private RetrievedColumns(TableDefinition table, List<ColumnDefinition> asked)
        : this(table, asked, [.. asked.Where(column => column.IsStored)])
    {
    }

    private RetrievedColumns(TableDefinition table, List<ColumnDefinition> asked, List<ColumnDefinition> shown)
        : this(table, [.. shown.Union(NeededOf(table))], shown.Count, RowLists.Of(asked), [.. asked.Where(column => column.Type == ColumnType.Image)])
    {
    }

    private RetrievedColumns(
        TableDefinition table,
        ImmutableArray<ColumnDefinition> read,
        int shown,
        ImmutableArray<ColumnDefinition> lists,
        ImmutableArray<ColumnDefinition> images)
    {
        Read = read;
        Lists = lists;
        Images = images;
        Shown = shown;
        Layout = new RowLayout(table, read, shown);
    }

    /// <summary>The columns to read: first those to show, then those that rights, formats and the row version need.</summary>
    public ImmutableArray<ColumnDefinition> Read { get; }

    /// <summary>How many of <see cref="Read"/> are shown.</summary>
    public int Shown { get; }

    /// <summary>What becomes of those.</summary>
    public RowLayout Layout { get; }

    /// <summary>The lists to show, which are read from rows of their own.</summary>
    public ImmutableArray<ColumnDefinition> Lists { get; }

    /// <summary>The images to show, which are read only when they are asked for by name.</summary>
    public ImmutableArray<ColumnDefinition> Images { get; }

    /// <summary>All columns of a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>What is read for them.</returns>
    public static RetrievedColumns Whole(TableDefinition table) => KnownWhole.GetValue(table, static known =>
    {
        var stored = TableStatements.Of(known).Stored;
        return new RetrievedColumns(known, stored, stored.Length, RowLists.Of(known.Columns), []);
    });

    /// <summary>The columns of a column set.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The column set.</param>
    /// <returns>What is read for them.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table has no such column.</exception>
    public static RetrievedColumns Of(TableDefinition table, ColumnSet columns)
    {
        if (columns.AllColumns)
        {
            return Whole(table);
        }

        var known = Known.GetValue(table, static _ => new(SameNames.Instance));
        return known.Values.TryGetValue(columns.Columns, out var found) ? found : Keep(known, table, [.. columns.Columns]);
    }

    /// <summary>The columns of an image of a step: what the table has of them. Columns of type image are in none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="names">The columns, in an object that lives as long as the step; its content does not change.</param>
    /// <returns>What is read for them.</returns>
    public static RetrievedColumns OfImage(TableDefinition table, string[] names)
    {
        var known = KnownOfImages.GetValue(table, static _ => []);
        return known.TryGetValue(names, out var found) ? found : known.GetValue(names, asked => new(
            table,
            [.. asked.Select(table.FindColumn).OfType<ColumnDefinition>().Where(column => column.Type != ColumnType.Image).Distinct()]));
    }

    private static RetrievedColumns Keep(
        BoundedCache<IList<string>, RetrievedColumns> known, TableDefinition table, string[] names) =>
        known.Keep(names, new RetrievedColumns(table, [.. names.Select(table.Column).Distinct()]));

    // What rights, formats and the row version need.
    private static IEnumerable<ColumnDefinition> NeededOf(TableDefinition table) => AccessCheck.JudgedColumns.Append("versionnumber")
        .Append("transactioncurrencyid")
        .Select(table.FindColumn)
        .OfType<ColumnDefinition>()
        .Where(column => column.IsStored);
}
