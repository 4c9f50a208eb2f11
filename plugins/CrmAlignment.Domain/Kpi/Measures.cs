using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// A value for each <see cref="Measure"/>: amounts in base currency, exact; counts. Written like a record, measures that are left out
/// being 0: <c>new Measures { [Measure.Won] = 1 }</c>.
/// </summary>
public readonly struct Measures : IEquatable<Measures>
{
    private static readonly Measure[] All = Measure.All.ToArray();
    private static readonly Measure[] OfClients = All.Where(measure => measure.IsKeptByClient).ToArray();

    // By index of the measure; null where all are 0. Never written to once the instance is made.
    private readonly decimal[]? _values;

    private Measures(decimal[] values) => _values = values;

    /// <summary>Nothing.</summary>
    public static Measures Zero => default;

    /// <summary>Whether every measure is 0.</summary>
    public bool IsZero => _values is null || Array.TrueForAll(_values, value => value == 0);

    /// <summary>Whether there is something that is kept by client.</summary>
    internal bool CountsForClient
    {
        get
        {
            foreach (var measure in OfClients)
            {
                if (this[measure] != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Value of a measure.</summary>
    public decimal this[Measure measure]
    {
        get => _values is null ? 0 : _values[measure.Index];
        init => (_values ??= new decimal[All.Length])[measure.Index] = value;
    }

    /// <summary>Sum, measure by measure.</summary>
    public static Measures operator +(Measures left, Measures right) =>
        left._values is null ? right : right._values is null ? left : new MeasureSum().Add(left).Add(right).Total();

    /// <summary>The same measures taken away.</summary>
    public static Measures operator -(Measures value) =>
        value._values is null ? value : new Measures(Array.ConvertAll(value._values, measure => -measure));

    /// <summary>Difference, measure by measure.</summary>
    public static Measures operator -(Measures left, Measures right) => left + -right;

    /// <summary>Whether all measures are equal.</summary>
    public static bool operator ==(Measures left, Measures right) => left.Equals(right);

    /// <summary>Whether a measure differs.</summary>
    public static bool operator !=(Measures left, Measures right) => !left.Equals(right);

    /// <summary>Reads a row of the ledger, a scorecard or a client period; empty columns, and those that the row lacks, are 0.</summary>
    public static Measures Of(IRecordValues row)
    {
        var values = new decimal[All.Length];
        foreach (var measure in All)
        {
            var value = row.Value(measure.Column);
            values[measure.Index] = (measure.IsAmount ? value.AsNumber : value.AsWholeNumber) ?? 0;
        }

        return new Measures(values);
    }

    /// <summary>The measures as columns hold them: amounts that lie beyond <see cref="Measure.MostAmount"/> are that.</summary>
    public Measures Held
    {
        get
        {
            foreach (var measure in All)
            {
                if (measure.IsAmount && Math.Abs(this[measure]) > Measure.MostAmount)
                {
                    var all = this;
                    return new Measures(All.Select(any => any.IsAmount ? AmountRange.Hold(all[any]) : all[any]).ToArray());
                }
            }

            return this;
        }
    }

    /// <summary>What a stored row holds after measures are added (<see cref="AmountRange.Add"/>).</summary>
    public Measures HeldWith(Measures added)
    {
        var stored = this;
        return new Measures(
            All.Select(measure => measure.IsAmount ? AmountRange.Add(stored[measure], added[measure]) : stored[measure] + added[measure]).ToArray());
    }

    /// <summary>Value of a measure as its column holds it: a decimal number for an amount, a whole number for a count.</summary>
    public RecordValue ColumnOf(Measure measure) =>
        measure.IsAmount ? RecordValue.DecimalNumber(AmountRange.Hold(this[measure])) : RecordValue.WholeNumber((int)this[measure]);

    /// <summary>Every measure as a column to write.</summary>
    public IEnumerable<ColumnValue> Columns() => Columns(All);

    /// <summary>The measures that are kept by client as columns to write.</summary>
    public IEnumerable<ColumnValue> ClientColumns() => Columns(OfClients);

    /// <summary>The measures other than 0 as columns to write.</summary>
    public IEnumerable<ColumnValue> NonZeroColumns() => Columns().Where(column => column.Value.AsNumber != 0);

    /// <inheritdoc/>
    public bool Equals(Measures other)
    {
        for (var index = 0; index < All.Length; index++)
        {
            if (At(index) != other.At(index))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Measures other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _values is null ? 0 : _values.Aggregate(0, (hash, value) => (hash * 31) + value.GetHashCode());

    /// <summary>The measures other than 0.</summary>
    public override string ToString() => string.Join(", ", NonZeroColumns().Select(column => column.Column + " = " + column.Value));

    /// <summary>Adds the measures to sums by index.</summary>
    internal void AddTo(decimal[] sums)
    {
        for (var index = 0; _values is not null && index < _values.Length; index++)
        {
            // Most counts are 0. An amount of 0 still has its digits after the point, which the sum keeps.
            if (_values[index] != 0 || All[index].IsAmount)
            {
                sums[index] += _values[index];
            }
        }
    }

    /// <summary>Measures of these values by index, which nobody changes any more.</summary>
    internal static Measures By(decimal[] values) => new(values);

    private IEnumerable<ColumnValue> Columns(Measure[] measures)
    {
        foreach (var measure in measures)
        {
            yield return new ColumnValue(measure.Column, ColumnOf(measure));
        }
    }

    private decimal At(int index) => _values is null ? 0 : _values[index];
}
