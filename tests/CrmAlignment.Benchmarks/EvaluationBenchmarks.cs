using System;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Benchmarks;

/// <summary>One lead held against a set of 20 criteria of all kinds. Budget: below 5 microseconds, nothing allocated when all is met.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private static readonly DateTime Now = new(2026, 3, 10, 12, 0, 0, DateTimeKind.Utc);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private CriteriaSet _set = null!;
    private RecordSnapshot _met = null!;
    private RecordSnapshot _unmet = null!;

    /// <summary>Makes the set and the leads.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var criteria = Enumerable.Range(0, 20).Select(index => Make(index, (CriterionValueType)(471200000 + (index % 8))));
        _set = new CriteriaSet(
            new CriteriaSetTerms { Id = Guid.NewGuid(), Name = "Bench", Code = "bench", Version = 1, Enforcement = Enforcement.Enforce, Threshold = 10 }, criteria);
        _met = new RecordSnapshot();
        _unmet = new RecordSnapshot();
        foreach (var criterion in _set.Criteria)
        {
            _met.Set(criterion.ReadColumn, Value(criterion.ValueType));
        }
    }

    /// <summary>A lead that meets every criterion.</summary>
    [Benchmark(Baseline = true)]
    public Assessment AllMet() => CriteriaEvaluation.Evaluate(_set, _met, Now, _zone);

    /// <summary>A lead without any data.</summary>
    [Benchmark]
    public Assessment NoneMet() => CriteriaEvaluation.Evaluate(_set, _unmet, Now, _zone);

    private static Criterion Make(int index, CriterionValueType type) => new(new CriterionTerms
    {
        Name = "Criterion " + index.ToString(CultureInfo.InvariantCulture),
        Column = "column" + index.ToString(CultureInfo.InvariantCulture),
        Kind = index < 5 ? CriterionKind.Required : CriterionKind.Scored,
        Dimension = CriterionDimension.Fit,
        ValueType = type,
        Operator = type == CriterionValueType.Text ? CriterionOperator.In : type == CriterionValueType.Date ? CriterionOperator.OnOrAfter : CriterionOperator.EqualTo,
        Value = type == CriterionValueType.Text ? "DE|FR|IT" : Value(type).ToString(),
        Points = 10,
        Sequence = index,
    });

    private static RecordValue Value(CriterionValueType type) => type switch
    {
        CriterionValueType.Text => RecordValue.Text("it"),
        CriterionValueType.WholeNumber => RecordValue.WholeNumber(50),
        CriterionValueType.DecimalNumber => RecordValue.DecimalNumber(1.5m),
        CriterionValueType.MoneyBase => RecordValue.Money(10000m),
        CriterionValueType.Choice => RecordValue.Choice(2),
        CriterionValueType.TwoOptions => RecordValue.TwoOptions(true),
        CriterionValueType.Date => RecordValue.DateTime(new DateTime(2026, 3, 1)),
        _ => RecordValue.Lookup("account", new Guid("93800a76-a762-5c0f-a805-2249063822c1")),
    };
}
