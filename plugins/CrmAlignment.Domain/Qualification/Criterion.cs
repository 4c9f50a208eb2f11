using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// One criterion, with its value parsed once. What an empty column meets follows the views that users know: only
/// <see cref="CriterionOperator.ContainsNoData"/>, <see cref="CriterionOperator.NotEqualTo"/> and <see cref="CriterionOperator.NotIn"/>;
/// who wants data as well adds a criterion with <see cref="CriterionOperator.ContainsData"/>. Text of blanks alone is empty, and dashes
/// alone are no data.
/// Text is compared without regard to case, by ordinal. Dates are compared as days in the organization's zone, except by
/// <see cref="CriterionOperator.InTheLastDays"/>, which counts days of 24 hours back from now (for a column without time: days back from
/// today) and does not contain the future.
/// </summary>
public sealed class Criterion
{
    private const string BaseSuffix = "_base";

    private readonly CriterionTerms _terms;
    private readonly CriterionTest? _test;

    /// <summary>A criterion. A fault in it is not thrown but kept in <see cref="Fault"/>: a draft may be unfinished.</summary>
    public Criterion(CriterionTerms terms)
    {
        _terms = terms with { Value = NonEmpty(terms.Value), Guidance = NonEmpty(terms.Guidance), ValueText = NonEmpty(terms.ValueText) };
        ReadColumn = ValueType == CriterionValueType.MoneyBase && !Column.EndsWith(BaseSuffix, StringComparison.Ordinal) ? Column + BaseSuffix : Column;
        _test = CriterionCompiler.Compile(this, out var fault);
        Fault = fault;
    }

    /// <summary>What the criterion asks, in words of the users.</summary>
    public string Name => _terms.Name;

    /// <summary>Logical name of the lead's column.</summary>
    public string Column => _terms.Column;

    /// <summary>Column that is read: <see cref="Column"/>, or its twin in base currency for money.</summary>
    public string ReadColumn { get; }

    /// <summary>Required or scored.</summary>
    public CriterionKind Kind => _terms.Kind;

    /// <summary>Fit, need, budget, authority, timing or engagement.</summary>
    public CriterionDimension Dimension => _terms.Dimension;

    /// <summary>How the value is read.</summary>
    public CriterionValueType ValueType => _terms.ValueType;

    /// <summary>Comparison.</summary>
    public CriterionOperator Operator => _terms.Operator;

    /// <summary>Value to compare with, as written; null when there is none.</summary>
    public string? Value => _terms.Value;

    /// <summary>Points that it gives when met; counted only when scored.</summary>
    public int Points => _terms.Points;

    /// <summary>What to do to meet it; null when nothing is said.</summary>
    public string? Guidance => _terms.Guidance;

    /// <summary>Order in which criteria are shown.</summary>
    public int Sequence => _terms.Sequence;

    /// <summary>The value as people see it; null when it is the value itself.</summary>
    public string? ValueText => _terms.ValueText;

    /// <summary>Why the criterion cannot be evaluated; null when it can.</summary>
    public Problem? Fault { get; }

    /// <summary>Whether a value meets the criterion. A value of another kind than the criterion reads never meets it.</summary>
    /// <exception cref="ProblemException">The criterion has a <see cref="Fault"/>.</exception>
    public bool IsMetBy(in RecordValue value, in EvaluationMoment moment) =>
        _test is null ? throw new ProblemException(Fault!) : _test.IsMet(in value, in moment);

    /// <summary>The same criterion with the value as people see it.</summary>
    public Criterion WithValueText(string? valueText) => new(_terms with { ValueText = valueText });

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
