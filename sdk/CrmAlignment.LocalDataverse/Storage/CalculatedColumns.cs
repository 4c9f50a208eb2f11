using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// The calculated columns of a table. They are stored and computed anew with every write of what they are made of, whoever writes: since
/// formulas read columns of their own row alone, that is what computing them on every read would give, and queries filter and sort by them.
/// </summary>
internal sealed class CalculatedColumns
{
    private const int BaseDigits = 4;

    private readonly ImmutableArray<(ColumnDefinition Column, ColumnDefinition? Base, CalculatedFormula Formula)> _columns;
    private readonly HashSet<string> _sources;
    private readonly ImmutableArray<string> _read;

    /// <summary>The calculated columns of a table.</summary>
    /// <param name="table">The table.</param>
    public CalculatedColumns(TableDefinition table)
    {
        var formulas = table.Columns
            .Where(column => column is { Source: ColumnSource.Calculated, Formula: not null })
            .ToDictionary(column => column.LogicalName, column => (Column: column, Formula: CalculatedFormula.Parse(column.Formula!)));
        _columns =
        [
            .. Ordered(formulas.ToDictionary(item => item.Key, item => item.Value.Formula.Columns))
                .Select(name => (formulas[name].Column, table.Columns.FirstOrDefault(column => column.BaseOf == name), formulas[name].Formula)),
        ];
        _sources = [.. formulas.Values.SelectMany(item => item.Formula.Columns)];
        if (_columns.Any(item => item.Base is not null))
        {
            _sources.Add("exchangerate");
        }

        _read = [.. _sources.Where(name => table.FindColumn(name) is { IsStored: true })];
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _columns.IsEmpty;

    /// <summary>The names of columns in an order in which each comes after those that it is made of; those in a circle are left out.</summary>
    /// <param name="sources">What each calculated column is made of.</param>
    public static List<string> Ordered(IReadOnlyDictionary<string, ImmutableArray<string>> sources)
    {
        var ordered = new List<string>();
        while (sources.Keys.Except(ordered)
            .FirstOrDefault(name => sources[name].All(source => !sources.ContainsKey(source) || ordered.Contains(source))) is { } next)
        {
            ordered.Add(next);
        }

        return ordered;
    }

    /// <summary>Whether a table has calculated columns, or formulas, that its former definition had not.</summary>
    /// <param name="before">The table as it was.</param>
    public bool AreNew(TableDefinition before) => _columns.Any(item =>
        before.FindColumn(item.Column.LogicalName)?.Formula != item.Column.Formula);

    /// <summary>The values of a new row with those that are calculated.</summary>
    /// <param name="values">The values.</param>
    public IReadOnlyDictionary<string, object?> Complete(IReadOnlyDictionary<string, object?> values)
    {
        var completed = new Dictionary<string, object?>(values);
        Compute(completed, completed.GetValueOrDefault);
        return completed;
    }

    /// <summary>The changes of a row with those of its calculated columns.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row.</param>
    /// <param name="values">The changes.</param>
    public IReadOnlyDictionary<string, object?> Complete(
        StoreTransaction transaction, TableDefinition table, Guid id, IReadOnlyDictionary<string, object?> values) =>
        values.Keys.Any(IsConcerned) && transaction.Retrieve(table.LogicalName, id, _read) is { } row ? Completed(row, values) : values;

    /// <summary>Computes the columns of all rows of a table.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    public void ComputeAll(StoreTransaction transaction, TableDefinition table)
    {
        foreach (var id in transaction.Find(table.LogicalName, ImmutableDictionary<string, object?>.Empty))
        {
            transaction.Update(
                table.LogicalName, id, Completed(transaction.Retrieve(table.LogicalName, id, _read)!, ImmutableDictionary<string, object?>.Empty));
        }
    }

    // Nobody writes a calculated column: a value that comes along gives way to the computed one.
    private bool IsConcerned(string column) => _sources.Contains(column) || _columns.Any(item => item.Column.LogicalName == column);

    private Dictionary<string, object?> Completed(StoredRow row, IReadOnlyDictionary<string, object?> values)
    {
        var completed = new Dictionary<string, object?>(values);
        Compute(completed, name => completed.TryGetValue(name, out var value) ? value : row[name]);
        return completed;
    }

    private void Compute(Dictionary<string, object?> values, Func<string, object?> valueOf)
    {
        foreach (var (column, twin, formula) in _columns)
        {
            var value = formula.Evaluate(column, name => valueOf(name) is RowReference reference ? reference.Id : valueOf(name));
            values[column.LogicalName] = value;
            if (twin is not null)
            {
                values[twin.LogicalName] = value is decimal amount
                    ? Math.Round(amount / (valueOf("exchangerate") is decimal rate && rate != 0m ? rate : 1m), BaseDigits, MidpointRounding.AwayFromZero)
                    : null;
            }
        }
    }
}
