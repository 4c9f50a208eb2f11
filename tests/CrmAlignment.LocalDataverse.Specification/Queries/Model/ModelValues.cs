using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>What condition operators mean, in plain C#. Texts are compared without regard to case.</summary>
public static class ModelValues
{
    /// <summary>Whether two values are equal; a missing one equals nothing.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool AreEqual(object? left, object? right) => left is not null && right is not null && Order(left, right) == 0;

    /// <summary>Which of two values comes first; missing ones come before all others.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other, of the same type.</param>
    public static int Order(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.Compare(one, other, StringComparison.OrdinalIgnoreCase),
        _ => ((IComparable)left).CompareTo(right),
    };

    /// <summary>Whether a condition that compares two columns holds.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="left">Value of the condition's column.</param>
    /// <param name="right">Value of the other column.</param>
    public static bool Compare(ConditionOperator op, object? left, object? right) =>
        left is not null && right is not null
            ? Holds(op, left, [right])
            : op == ConditionOperator.NotEqual && left is null != right is null;

    /// <summary>Whether a condition holds. Negative operators hold for missing values, but not-between.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="value">Value of the column; null when it is missing.</param>
    /// <param name="values">Values of the condition.</param>
    public static bool Holds(ConditionOperator op, object? value, IReadOnlyList<object> values) => op switch
    {
        ConditionOperator.Null => value is null,
        ConditionOperator.NotNull => value is not null,
        ConditionOperator.Equal => AreEqual(value, values[0]),
        ConditionOperator.NotEqual => !AreEqual(value, values[0]),
        ConditionOperator.In => values.Any(listed => AreEqual(value, listed)),
        ConditionOperator.NotIn => !values.Any(listed => AreEqual(value, listed)),
        ConditionOperator.DoesNotBeginWith => !Holds(ConditionOperator.BeginsWith, value, values),
        ConditionOperator.DoesNotEndWith => !Holds(ConditionOperator.EndsWith, value, values),
        ConditionOperator.NotLike => !Holds(ConditionOperator.Like, value, values),
        _ => value is not null && HoldsForValue(op, value, values),
    };

    private static bool HoldsForValue(ConditionOperator op, object value, IReadOnlyList<object> values) => op switch
    {
        ConditionOperator.GreaterThan => Order(value, values[0]) > 0,
        ConditionOperator.GreaterEqual => Order(value, values[0]) >= 0,
        ConditionOperator.LessThan => Order(value, values[0]) < 0,
        ConditionOperator.LessEqual => Order(value, values[0]) <= 0,
        ConditionOperator.Between => Order(value, values[0]) >= 0 && Order(value, values[1]) <= 0,
        ConditionOperator.NotBetween => Order(value, values[0]) < 0 || Order(value, values[1]) > 0,
        ConditionOperator.On => ((DateTime)value).Date == ((DateTime)values[0]).Date,
        ConditionOperator.OnOrBefore => ((DateTime)value).Date <= ((DateTime)values[0]).Date,
        ConditionOperator.OnOrAfter => ((DateTime)value).Date >= ((DateTime)values[0]).Date,
        ConditionOperator.BeginsWith => Pattern((string)values[0] + "%", (string)value),
        ConditionOperator.EndsWith => Pattern("%" + (string)values[0], (string)value),
        ConditionOperator.Like => Pattern((string)values[0], (string)value),
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "The model does not know the operator."),
    };

    // % stands for any text, _ for one character.
    private static bool Pattern(string pattern, string text) => pattern.Length == 0
        ? text.Length == 0
        : pattern[0] == '%'
            ? Enumerable.Range(0, text.Length + 1).Any(skipped => Pattern(pattern[1..], text[skipped..]))
            : text.Length > 0
                && (pattern[0] == '_'
                    || char.ToUpper(pattern[0], CultureInfo.InvariantCulture) == char.ToUpper(text[0], CultureInfo.InvariantCulture))
                && Pattern(pattern[1..], text[1..]);
}
