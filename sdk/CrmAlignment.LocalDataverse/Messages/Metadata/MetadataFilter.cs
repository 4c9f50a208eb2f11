using System;
using System.Collections;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// Criteria of metadata queries (https://learn.microsoft.com/power-apps/developer/data-platform/query-schema-definitions).
/// </summary>
internal static class MetadataFilter
{
    /// <summary>Whether metadata meets criteria.</summary>
    /// <param name="kind">The class whose properties may be named.</param>
    /// <param name="metadata">The metadata.</param>
    /// <param name="criteria">The criteria; null for none.</param>
    public static bool Matches(Type kind, MetadataBase metadata, MetadataFilterExpression? criteria)
    {
        if (criteria is null || (criteria.Conditions.Count == 0 && criteria.Filters.Count == 0))
        {
            return true;
        }

        var results = criteria.Conditions.Select(condition => Matches(kind, metadata, condition))
            .Concat(criteria.Filters.Select(filter => Matches(kind, metadata, filter)));
        return criteria.FilterOperator == LogicalOperator.Or ? results.Any(holds => holds) : results.All(holds => holds);
    }

    private static bool Matches(Type kind, MetadataBase metadata, MetadataConditionExpression condition)
    {
        MetadataProperties.RequireSingle(kind, condition.PropertyName);
        var actual = Plain(MetadataProperties.Value(metadata, condition.PropertyName));
        return condition.ConditionOperator switch
        {
            MetadataConditionOperator.Equals => AreEqual(actual, condition.Value),
            MetadataConditionOperator.NotEquals => !AreEqual(actual, condition.Value),
            MetadataConditionOperator.In => List(condition).Any(value => AreEqual(actual, value)),
            MetadataConditionOperator.NotIn => !List(condition).Any(value => AreEqual(actual, value)),
            MetadataConditionOperator.GreaterThan => Compare(condition, actual) > 0,
            MetadataConditionOperator.LessThan => Compare(condition, actual) < 0,
            _ => throw DataverseFault.InvalidArgument($"{condition.ConditionOperator} is no operator of metadata conditions."),
        };
    }

    // Managed properties and named constants stand for their values.
    private static object? Plain(object? value) => value switch
    {
        BooleanManagedProperty managed => managed.Value,
        AttributeRequiredLevelManagedProperty managed => managed.Value,
        ConstantsBase<string> constant => constant.Value,
        _ => value,
    };

    private static bool AreEqual(object? actual, object? expected) => (actual, Plain(expected)) switch
    {
        (string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase),
        (Enum one, string other) => one.ToString().Equals(other, StringComparison.OrdinalIgnoreCase),
        (Enum one, int other) => Convert.ToInt32(one, null) == other,
        var (one, other) => Equals(one, other),
    };

    private static object?[] List(MetadataConditionExpression condition) => condition.Value is IEnumerable values and not string
        ? [.. values.Cast<object?>()]
        : throw DataverseFault.InvalidArgument(
            $"The operator {condition.ConditionOperator} on '{condition.PropertyName}' takes an array of values.");

    private static int Compare(MetadataConditionExpression condition, object? actual) =>
        (actual, condition.Value) switch
        {
            (null, _) => 0,
            (IComparable one, { } other) when one.GetType() == other.GetType() => one.CompareTo(other),
            _ => throw DataverseFault.InvalidArgument(
                $"The operator {condition.ConditionOperator} on '{condition.PropertyName}' takes a value of the type "
                    + $"{actual?.GetType().Name}."),
        };
}
