using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>The conditions of formulas. Text is compared without regard to case; without a value only the negated ones hold, and Null.</summary>
internal static class FormulaConditions
{
    private static readonly Dictionary<string, Func<object?, object?[], bool>> Known = new(StringComparer.Ordinal)
    {
        ["Null"] = (operand, _) => operand is null,
        ["NotNull"] = (operand, _) => operand is not null,
        ["Equal"] = (operand, values) => Same(operand, First(values)),
        ["NotEqual"] = (operand, values) => !Same(operand, First(values)),
        ["In"] = (operand, values) => values.Any(value => Same(operand, value)),
        ["NotIn"] = (operand, values) => !values.Any(value => Same(operand, value)),
        ["GreaterThan"] = (operand, values) => Compare(operand, First(values)) > 0,
        ["GreaterEqual"] = (operand, values) => Compare(operand, First(values)) >= 0,
        ["LessThan"] = (operand, values) => Compare(operand, First(values)) < 0,
        ["LessEqual"] = (operand, values) => Compare(operand, First(values)) <= 0,
        ["Contains"] = Text((text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
        ["DoesNotContain"] = Not(Text((text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase))),
        ["BeginsWith"] = Text((text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["DoesNotBeginWith"] = Not(Text((text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase))),
        ["EndsWith"] = Text((text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["DoesNotEndWith"] = Not(Text((text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase))),
    };

    /// <summary>Refuses an operator that is not supported.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FormulaException">It is not.</exception>
    public static void Require(string name)
    {
        if (!Known.ContainsKey(name))
        {
            throw new FormulaException($"the condition {name}");
        }
    }

    /// <summary>Whether a condition holds.</summary>
    /// <param name="name">Name of the operator.</param>
    /// <param name="operand">What is tested.</param>
    /// <param name="values">What it is compared with.</param>
    public static bool Holds(string name, object? operand, object?[] values) => Known[name](operand, values);

    private static object? First(object?[] values) => values.FirstOrDefault();

    private static bool Same(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => false,
        (string text, string like) => string.Equals(text, like, StringComparison.OrdinalIgnoreCase),
        (bool flag, decimal number) => flag == (number != 0m),
        _ => Equals(one, other),
    };

    private static int? Compare(object? one, object? other) => (one, other) switch
    {
        (decimal number, decimal limit) => number.CompareTo(limit),
        (DateTime date, DateTime limit) => date.CompareTo(limit),
        (string text, string limit) => string.Compare(text, limit, StringComparison.OrdinalIgnoreCase),
        _ => null,
    };

    private static Func<object?, object?[], bool> Text(Func<string, string, bool> holds) =>
        (operand, values) => operand is string text && First(values) is string part && holds(text, part);

    private static Func<object?, object?[], bool> Not(Func<object?, object?[], bool> holds) => (operand, values) => !holds(operand, values);
}
