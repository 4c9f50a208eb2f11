using System;
using System.Collections.Generic;
using CrmAlignment.Model.Choices;
using static CrmAlignment.Model.Choices.CriterionOperator;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Which operators compare which types of values.</summary>
public static class CriterionOperators
{
    private static readonly CriterionOperator[] Texts = [EqualTo, NotEqualTo, ContainsData, ContainsNoData, In, NotIn, BeginsWith, CriterionOperator.Contains];

    private static readonly CriterionOperator[] Numbers =
        [EqualTo, NotEqualTo, ContainsData, ContainsNoData, GreaterThan, GreaterOrEqual, LessThan, LessOrEqual, In, NotIn];

    // No order on choices: option values are keys, and their order is not the order that people see.
    private static readonly CriterionOperator[] Keys = [EqualTo, NotEqualTo, ContainsData, ContainsNoData, In, NotIn];

    private static readonly CriterionOperator[] Flags = [EqualTo, NotEqualTo, ContainsData, ContainsNoData];

    private static readonly CriterionOperator[] Dates =
        [EqualTo, NotEqualTo, ContainsData, ContainsNoData, GreaterThan, GreaterOrEqual, LessThan, LessOrEqual, OnOrAfter, InTheLastDays];

    /// <summary>The operators that can compare values of the type.</summary>
    public static IReadOnlyList<CriterionOperator> ValidFor(CriterionValueType type) => type switch
    {
        CriterionValueType.Text => Texts,
        CriterionValueType.WholeNumber or CriterionValueType.DecimalNumber or CriterionValueType.MoneyBase => Numbers,
        CriterionValueType.Choice or CriterionValueType.Lookup => Keys,
        CriterionValueType.TwoOptions => Flags,
        CriterionValueType.Date => Dates,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a value of the choice crma_criterionvaluetype."),
    };

    /// <summary>Whether the operator compares with a value: all but ContainsData and ContainsNoData.</summary>
    public static bool NeedsValue(CriterionOperator op) => op is not (ContainsData or ContainsNoData);

    /// <summary>Whether the operator compares with several values, separated by |.</summary>
    public static bool TakesSeveral(CriterionOperator op) => op is In or NotIn;

    /// <summary>
    /// Whether an empty column meets the operator: NotEqualTo, NotIn and ContainsNoData, as in the views that users know.
    /// </summary>
    public static bool IsMetByEmpty(CriterionOperator op) => op is NotEqualTo or NotIn or ContainsNoData;

    internal static bool IsNegative(CriterionOperator op) => op is NotEqualTo or NotIn;

    internal static bool Holds(CriterionOperator op, int comparison) => op switch
    {
        EqualTo => comparison == 0,
        NotEqualTo => comparison != 0,
        GreaterThan => comparison > 0,
        GreaterOrEqual or OnOrAfter => comparison >= 0,
        LessThan => comparison < 0,
        LessOrEqual => comparison <= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "The operator does not order values."),
    };
}
