using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Rollups;

/// <summary>Computes the value of a rollup column of one row.</summary>
/// <remarks>
/// Amounts of another currency count in that of the row, over the base currency. Values with more digits than the rollup column are rounded
/// before they are aggregated (https://learn.microsoft.com/power-apps/maker/data-platform/define-rollup-fields#precision-rounding). That a sum of
/// nothing is 0, like a count, and that least, greatest and average are none is assumed.
/// </remarks>
/// <param name="scope">The request.</param>
/// <param name="row">The row.</param>
/// <param name="column">The rollup column.</param>
/// <param name="formula">Its formula.</param>
internal sealed class RollupCalculation(IRequestScope scope, StoredRow row, ColumnDefinition column, RollupFormula formula)
{
    private const string Currency = "transactioncurrencyid";
    private const string Rate = "exchangerate";
    private const int BaseDigits = 4;

    /// <summary>The value, its amount in base currency, when it was computed and how that ended.</summary>
    public Dictionary<string, object?> Run()
    {
        var result = Aggregate([.. Related().Where(IsCounted).Select(Value).OfType<object>()]);
        var value = FormulaValues.Fit(column, result);
        var values = new Dictionary<string, object?>
        {
            [column.LogicalName] = value,
            [RollupColumns.DateOf(column.LogicalName)] = scope.UtcNow,
            [RollupColumns.StateOf(column.LogicalName)] =
                result is not null && value is null ? RollupColumns.OverflowError : RollupColumns.Calculated,
        };
        if (row.Table.Columns.FirstOrDefault(other => other.BaseOf == column.LogicalName) is { } twin)
        {
            AddBase(values, twin, value as decimal?);
        }

        return values;
    }

    private List<StoredRow> Related()
    {
        var most = scope.Organization.QueryLimits.AggregateRows;
        var key = new Dictionary<string, object?> { [formula.Lookup] = new RowReference(row.Table.LogicalName, row.Id) };
        var ids = scope.Transaction.Find(formula.Table, key, most + 1);
        if (ids.Count > most)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.AggregateQueryRecordLimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"Calculations can't be performed online because the calculation limit of {most:N0} related rows has been reached."));
        }

        var table = scope.Catalog.Table(formula.Table);
        var columns = formula.Columns.Append(Currency).Append(BaseOf(table)?.LogicalName ?? formula.Column)
            .Where(name => table.FindColumn(name) is not null).Distinct().ToList();
        return [.. ids.Select(id => scope.Transaction.Retrieve(formula.Table, id, columns)!)];
    }

    private bool IsCounted(StoredRow related) => formula.Passes(name => related[name] is RowReference reference ? reference.Id : related[name]);

    private object? Value(StoredRow related)
    {
        var value = related[formula.Column] switch
        {
            int number => (decimal)number,
            long number => (decimal)number,
            double number => (decimal)number,
            decimal amount => InCurrency(related, amount),
            var other => other,
        };
        return value is decimal exact && column.Type is ColumnType.Decimal or ColumnType.Money
            ? Math.Round(exact, column.Precision, MidpointRounding.AwayFromZero)
            : value;
    }

    private decimal InCurrency(StoredRow related, decimal amount) =>
        BaseOf(related.Table) is { } twin && !Equals(related[Currency], row[Currency]) && related[twin.LogicalName] is decimal inBase
            ? inBase * (row[Rate] as decimal? ?? 1m)
            : amount;

    private ColumnDefinition? BaseOf(TableDefinition table) => table.Columns.FirstOrDefault(other => other.BaseOf == formula.Column);

    private object? Aggregate(List<object> values)
    {
        var numbers = values.OfType<decimal>().ToList();
        return formula.Function switch
        {
            "Count" => (decimal)values.Count,
            "Sum" => numbers.Sum(),
            "Average" => numbers.Count > 0 ? numbers.Average() : null,
            "Minimum" => values.Count > 0 ? values.Min() : null,
            "Maximum" => values.Count > 0 ? values.Max() : null,
            var other => throw new InvalidOperationException($"A rollup has the function {other}, which nothing computes."),
        };
    }

    // An amount needs a currency: a row without one has that of the organization.
    private void AddBase(Dictionary<string, object?> values, ColumnDefinition twin, decimal? amount)
    {
        if (amount is not null && row[Currency] is null && row.Table.FindColumn(Currency) is not null)
        {
            values[Currency] = new RowReference("transactioncurrency", scope.Organization.BaseCurrencyId);
            values[Rate] = 1m;
        }

        var rate = row[Rate] is decimal known && known != 0m ? known : 1m;
        values[twin.LogicalName] = amount is { } value ? Math.Round(value / rate, BaseDigits, MidpointRounding.AwayFromZero) : null;
    }
}
