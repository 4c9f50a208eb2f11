using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// One criterion, with its value parsed once. What an empty column meets follows the views that users know: only
/// <see cref="CriterionOperator.ContainsNoData"/>, <see cref="CriterionOperator.NotEqualTo"/> and <see cref="CriterionOperator.NotIn"/>;
/// who wants data as well adds a criterion with <see cref="CriterionOperator.ContainsData"/>. Text of blanks alone is empty.
/// Text is compared without regard to case, by ordinal. Dates are compared as days in the organization's zone, except by
/// <see cref="CriterionOperator.InTheLastDays"/>, which counts days of 24 hours back from now (for a column without time: days back from
/// today) and does not contain the future.
/// </summary>
public sealed class Criterion
{
    private readonly CriterionTest? _test;

    /// <summary>A criterion. A fault in it is not thrown but kept in <see cref="Fault"/>: a draft may be unfinished.</summary>
    /// <param name="name">What it asks, in words of the users.</param>
    /// <param name="column">Logical name of the lead's column.</param>
    /// <param name="kind">Required or scored.</param>
    /// <param name="dimension">Fit, need, budget, authority, timing or engagement.</param>
    /// <param name="valueType">How the value is read.</param>
    /// <param name="op">Comparison.</param>
    /// <param name="value">Value to compare with, written invariantly; several values separated by | for In and NotIn.</param>
    /// <param name="points">Points that it gives when met, if scored.</param>
    /// <param name="guidance">What to do to meet it.</param>
    /// <param name="sequence">Order in which criteria are shown.</param>
    /// <param name="valueText">The value as people see it, such as labels of options; null shows the value itself.</param>
    public Criterion(
        string name,
        string column,
        CriterionKind kind,
        CriterionDimension dimension,
        CriterionValueType valueType,
        CriterionOperator op,
        string? value,
        int points = 0,
        string? guidance = null,
        int sequence = 0,
        string? valueText = null)
    {
        Name = name;
        Column = column;
        Kind = kind;
        Dimension = dimension;
        ValueType = valueType;
        Operator = op;
        Value = string.IsNullOrEmpty(value) ? null : value;
        Points = points;
        Guidance = string.IsNullOrEmpty(guidance) ? null : guidance;
        Sequence = sequence;
        ValueText = string.IsNullOrEmpty(valueText) ? null : valueText;
        ReadColumn = valueType == CriterionValueType.MoneyBase && !column.EndsWith("_base", System.StringComparison.Ordinal) ? column + "_base" : column;
        _test = CriterionCompiler.Compile(this, out var fault);
        Fault = fault;
    }

    /// <summary>What the criterion asks, in words of the users.</summary>
    public string Name { get; }

    /// <summary>Logical name of the lead's column.</summary>
    public string Column { get; }

    /// <summary>Column that is read: <see cref="Column"/>, or its twin in base currency for money.</summary>
    public string ReadColumn { get; }

    /// <summary>Required or scored.</summary>
    public CriterionKind Kind { get; }

    /// <summary>Fit, need, budget, authority, timing or engagement.</summary>
    public CriterionDimension Dimension { get; }

    /// <summary>How the value is read.</summary>
    public CriterionValueType ValueType { get; }

    /// <summary>Comparison.</summary>
    public CriterionOperator Operator { get; }

    /// <summary>Value to compare with, as written; null when there is none.</summary>
    public string? Value { get; }

    /// <summary>Points that it gives when met; counted only when scored.</summary>
    public int Points { get; }

    /// <summary>What to do to meet it; null when nothing is said.</summary>
    public string? Guidance { get; }

    /// <summary>Order in which criteria are shown.</summary>
    public int Sequence { get; }

    /// <summary>The value as people see it; null when it is the value itself.</summary>
    public string? ValueText { get; }

    /// <summary>Why the criterion cannot be evaluated; null when it can.</summary>
    public Problem? Fault { get; }

    /// <summary>Whether a value meets the criterion. A value of another kind than the criterion reads never meets it.</summary>
    /// <exception cref="ProblemException">The criterion has a <see cref="Fault"/>.</exception>
    public bool IsMetBy(in RecordValue value, in EvaluationMoment moment) =>
        _test is null ? throw new ProblemException(Fault!) : _test.IsMet(in value, in moment);

    /// <summary>The same criterion with the value as people see it.</summary>
    public Criterion WithValueText(string? valueText) =>
        new(Name, Column, Kind, Dimension, ValueType, Operator, Value, Points, Guidance, Sequence, valueText);
}
