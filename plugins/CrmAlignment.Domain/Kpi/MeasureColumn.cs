using System;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A measure's column in the ledger and in scorecards.</summary>
public sealed class MeasureColumn
{
    private readonly Func<Measures, RecordValue> _read;
    private readonly Func<Measures, RecordValue, Measures> _write;

    internal MeasureColumn(string name, Func<Measures, decimal> read, Func<Measures, decimal, Measures> write)
    {
        Name = name;
        _read = measures => RecordValue.DecimalNumber(read(measures));
        _write = (measures, value) => write(measures, value.AsNumber ?? 0);
    }

    internal MeasureColumn(string name, Func<Measures, int> read, Func<Measures, int, Measures> write)
    {
        Name = name;
        _read = measures => RecordValue.WholeNumber(read(measures));
        _write = (measures, value) => write(measures, value.AsWholeNumber ?? 0);
    }

    /// <summary>Logical name, the same in crma_kpifact and crma_scorecard.</summary>
    public string Name { get; }

    /// <summary>Value of the measure: a decimal number for an amount, a whole number for a count.</summary>
    public RecordValue Of(Measures measures) => _read(measures);

    internal Measures With(Measures measures, RecordValue value) => _write(measures, value);
}
