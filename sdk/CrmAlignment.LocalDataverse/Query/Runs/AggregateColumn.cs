using System;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Query.Sql;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>One aggregate or group of an aggregate query: its SQL and its value.</summary>
internal sealed class AggregateColumn
{
    private readonly int _index;
    private readonly ShownColumn _shown;

    internal AggregateColumn(QueryScope scope, ColumnDefinition column, ColumnSelection selection, SqlCompiler compiler, int index)
    {
        (Scope, Column, Selection, _index) = (scope, column, selection, index);
        Name = selection.Alias ?? throw QueryFault.FetchXml($"the column '{column.LogicalName}' of an aggregate query needs an alias.");
        _shown = new ShownColumn(column, Name, scope.Table.LogicalName, index, CurrencyIndex: -1);
        RequireMeaning();
        Sql = scope.Sql(column.LogicalName);
        if (selection.DatePart is { } part)
        {
            Sql = DatePartSql.Of(part, Sql, column, selection.InUserTimeZone, compiler.Context, compiler.Parameters);
        }
    }

    internal QueryScope Scope { get; }

    internal ColumnDefinition Column { get; }

    internal ColumnSelection Selection { get; }

    internal string Name { get; }

    /// <summary>The value of a row.</summary>
    internal string Sql { get; }

    /// <summary>SQL columns that the value takes.</summary>
    internal int Width => Selection.Aggregate switch
    {
        XrmAggregateType.Avg or XrmAggregateType.Sum => 2,
        XrmAggregateType.None when Selection.DatePart is null => ColumnEncoding.Width(Column),
        _ => 1,
    };

    /// <summary>What rows are grouped by.</summary>
    internal string GroupBy => Selection.DatePart is null && Column.IsPolymorphic ? $"{Sql}, {Scope.TargetSql(Column.LogicalName)}" : Sql;

    private bool IsNumber =>
        Column.Type is ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;

    /// <summary>The values that are read of a group.</summary>
    internal string Select(GroupSql group) => Selection.Aggregate switch
    {
        XrmAggregateType.Sum => $"{group.Sum(Sql)}, {group.Rows}",
        XrmAggregateType.Avg => $"{group.Sum(Sql)}, {group.Count(Sql)}",
        XrmAggregateType.None => GroupBy,
        _ => Value(group),
    };

    /// <summary>The expression that orders by the column.</summary>
    internal string SortSql(GroupSql group, OrderCompiler order) => Selection.Aggregate switch
    {
        XrmAggregateType.None => Selection.DatePart is null ? order.Expression(Scope, Column) : Sql,
        _ => Value(group),
    };

    /// <summary>Reads the value of the group that the statement stands on.</summary>
    internal void Show(SqlStatement statement, ShownValues shown, EntityBuilder builder, QueryContext context)
    {
        switch (Selection.Aggregate)
        {
            case XrmAggregateType.Count or XrmAggregateType.CountColumn:
                Show(shown, (int)statement.Int64(_index), context);
                break;
            case XrmAggregateType.None when Selection.DatePart is not null:
                if (!statement.IsNull(_index))
                {
                    Show(shown, (int)statement.Int64(_index), context);
                }

                break;
            case XrmAggregateType.Sum or XrmAggregateType.Avg:
                var number = Selection.Aggregate == XrmAggregateType.Sum ? Sum(statement) : Average(statement);
                string? text = null;
                Show(shown, number is null ? null : builder.Show(Column, number, currency: null, out text), text);
                break;
            default:
                Show(shown, builder.Read(statement, _shown, out var formatted), formatted);
                break;
        }
    }

    private string Value(GroupSql group) => Selection.Aggregate switch
    {
        XrmAggregateType.Count => group.Rows,
        XrmAggregateType.CountColumn => Selection.Distinct ? group.CountDistinct(Sql) : group.Count(Sql),
        XrmAggregateType.Sum => group.Sum(Sql),
        XrmAggregateType.Avg => group.Mean(Sql),
        XrmAggregateType.Min => group.Least(Sql),
        _ => group.Greatest(Sql),
    };

    // A sum over a group in which every value is missing is 0, as in the example of the documentation; over no rows, nothing.
    private object? Sum(SqlStatement statement)
    {
        if (statement.IsNull(_index))
        {
            return statement.Int64(_index + 1) == 0 ? null : Typed(0m);
        }

        return Column.Type == ColumnType.Double ? statement.Double(_index) : Typed(ExactSum(statement));
    }

    // Whole numbers are averaged as SQL Server does, to a whole number; amounts keep four digits, decimals ten.
    private object? Average(SqlStatement statement)
    {
        var count = statement.Int64(_index + 1);
        if (count == 0)
        {
            return null;
        }

        return Column.Type switch
        {
            ColumnType.Double => statement.Double(_index) / count,
            ColumnType.Integer or ColumnType.BigInt => Typed(decimal.Truncate(ExactSum(statement) / count)),
            ColumnType.Money => Math.Round(ExactSum(statement) / count, ColumnEncoding.MoneyScale, MidpointRounding.AwayFromZero),
            _ => Math.Round(ExactSum(statement) / count, 10, MidpointRounding.AwayFromZero),
        };
    }

    private decimal ExactSum(SqlStatement statement) => ColumnEncoding.Unscale(statement.Int64(_index), ColumnEncoding.Scale(Column));

    private object Typed(decimal number) => Column.Type switch
    {
        ColumnType.Integer when number is >= int.MinValue and <= int.MaxValue => (int)number,
        ColumnType.Integer or ColumnType.BigInt => (long)number,
        ColumnType.Double => (double)number,
        _ => number,
    };

    private void Show(ShownValues shown, object? value, string? text)
    {
        if (value is not null || !Selection.IsGroup)
        {
            shown.Add(Name, new AliasedValue(Scope.Table.LogicalName, Column.LogicalName, value), text);
        }
    }

    private void Show(ShownValues shown, int number, QueryContext context) => Show(
        shown,
        number,
        Selection.DatePart switch
        {
            DatePart.FiscalYear => context.Organization.FiscalNames.OfYear(number),
            DatePart.FiscalPeriod => context.Organization.FiscalNames.OfPeriod(
                context.Organization.FiscalCalendar, number / DateParts.PeriodBase, number % DateParts.PeriodBase,
                context.Culture),
            _ => number.ToString("N0", context.Culture),
        });

    private void RequireMeaning()
    {
        if (Selection.IsGroup == (Selection.Aggregate != XrmAggregateType.None))
        {
            throw QueryFault.FetchXml(
                $"the column '{Column.LogicalName}' of an aggregate query needs either an aggregate or groupby='true'.");
        }

        if (Selection.Aggregate is XrmAggregateType.Sum or XrmAggregateType.Avg && !IsNumber)
        {
            throw QueryFault.FetchXml(
                $"{Selection.Aggregate} of the column '{Column.LogicalName}' is not possible: its type is {Column.Type}.");
        }

        if (Selection.Aggregate is XrmAggregateType.Min or XrmAggregateType.Max && !IsNumber && Column.Type != ColumnType.DateTime)
        {
            throw QueryFault.FetchXml(
                $"{Selection.Aggregate} of the column '{Column.LogicalName}' is not possible: its type is {Column.Type}.");
        }

        if (Selection.DatePart is not null && Column.Type != ColumnType.DateTime)
        {
            throw QueryFault.FetchXml($"dategrouping of the column '{Column.LogicalName}' is not possible: its type is {Column.Type}.");
        }
    }
}
