using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>A condition being compiled: its column in SQL, its values, and where parameters go.</summary>
internal sealed class ConditionSubject
{
    private readonly ConditionContext _context;
    private readonly QueryCondition _condition;

    internal ConditionSubject(ConditionContext context, QueryScope scope, ColumnDefinition column, string sql, QueryCondition condition)
    {
        _context = context;
        _condition = condition;
        Scope = scope;
        Column = column;
        Sql = sql;
    }

    internal QueryScope Scope { get; }

    internal ColumnDefinition Column { get; }

    internal string Sql { get; }

    internal MetadataCatalog Catalog => _context.Catalog;

    /// <summary>Who asks. What is compiled from it is for this query alone.</summary>
    internal QueryContext Context
    {
        get
        {
            _context.Sources.BelongToThisQuery();
            return _context.Caller;
        }
    }

    internal ConditionOperator Operator => _condition.Operator;

    internal int ValueCount => _condition.Values.Length;

    /// <summary>Binds a value of the condition, encoded as the column is.</summary>
    internal string Bind(int index) => _context.Sources.Add(_condition, index, Column, _context.Caller);

    /// <summary>Binds a value that is in SQLite's terms already, for this query alone.</summary>
    internal string BindRaw(object? value) => _context.Parameters.Add(value);

    /// <summary>Binds all values, for IN.</summary>
    internal string BindAll() => string.Join(", ", Enumerable.Range(0, ValueCount).Select(Bind));

    internal object Encoded(int index) => ConditionValue.Encode(Column, Value(index), Context);

    /// <summary>A value of the condition as one option.</summary>
    internal long Option(int index) => ConditionValue.Whole(Column, Value(index));

    internal string Text(int index) => Value(index) as string
        ?? Convert.ToString(Value(index), System.Globalization.CultureInfo.InvariantCulture)
        ?? throw QueryFault.Value(Column.LogicalName, null, "a text");

    internal int Number(int index) => ConditionValue.Number(Column.LogicalName, Value(index));

    internal DateTime Moment(int index) => ConditionValue.Moment(Column, Value(index), Context);

    /// <summary>A part of the date column, in the user's time zone.</summary>
    internal string PartOf(DatePart part) => DatePartSql.Of(part, Sql, Column, inUserTimeZone: true, Context, _context.Parameters);

    /// <summary>Refuses any other number of values.</summary>
    internal void Require(int values)
    {
        if (ValueCount != values)
        {
            throw QueryFault.Count(Column.LogicalName, Operator.ToString(), values == 1 ? "one value" : $"{values} values", ValueCount);
        }
    }

    /// <summary>Refuses a column whose selections have no order.</summary>
    internal void RequireOrder() => Require(Column.Type != ColumnType.MultiChoice, "columns whose values have an order");

    internal void Require(bool fits, string types)
    {
        if (!fits)
        {
            throw QueryFault.NotSupported(
                $"the operator {Operator} on the column '{Column.LogicalName}' of the type {Column.Type}; it takes {types}");
        }
    }

    /// <summary>
    /// A negative test, which rows without a value pass: on the platform ne and its like also match null
    /// (https://github.com/MarkMpn/Sql4Cds/issues/530, https://github.com/MarkMpn/Sql4Cds/issues/167).
    /// </summary>
    internal string OrNull(string negative) => $"({negative} OR {Sql} IS NULL)";

    // Whoever looks at a value may write another statement for another value.
    private object? Value(int index)
    {
        _context.Sources.BelongToThisQuery();
        return _condition.Values[index];
    }
}
