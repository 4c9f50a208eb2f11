using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// Compares two columns of the same type
/// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filter-on-column-values-in-the-same-row).
/// </summary>
internal static class ColumnComparison
{
    private const string WholeNumber = "whole";

    internal static string Compile(ConditionSubject subject, (QueryScope Scope, ColumnDefinition Column) other)
    {
        var (left, right) = (subject.Column, other.Column);
        if (KindOf(left) != KindOf(right))
        {
            throw DataverseFault.InvalidArgument(
                $"The columns '{left.LogicalName}' ({left.Type}) and '{right.LogicalName}' ({right.Type}) cannot be compared: "
                + "their types differ.");
        }

        var rightSql = other.Scope.Sql(right.LogicalName);
        var test = $"{Scaled(subject.Sql, left, right)} {ComparisonConditions.Symbol(subject.Operator)} {Scaled(rightSql, right, left)}";
        return subject.Operator == ConditionOperator.NotEqual
            ? $"({test} OR ({subject.Sql} IS NULL) <> ({rightSql} IS NULL))"
            : test;
    }

    /// <summary>
    /// The condition of a link. Columns of different types, and those with several selections, cannot be linked
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#no-relationship).
    /// </summary>
    internal static string Link(QueryScope scope, ColumnDefinition column, QueryScope parent, ColumnDefinition other)
    {
        if (LinkKindOf(column) != LinkKindOf(other) || column.Type == ColumnType.MultiChoice)
        {
            throw DataverseFault.InvalidArgument(
                $"The columns '{column.LogicalName}' ({column.Type}) of '{scope.Table.LogicalName}' and '{other.LogicalName}' ({other.Type}) "
                + $"of '{parent.Table.LogicalName}' cannot be linked.");
        }

        return Scaled(scope.Sql(column.LogicalName), column, other) + " = " + Scaled(parent.Sql(other.LogicalName), other, column);
    }

    // An option is a whole number.
    private static string LinkKindOf(ColumnDefinition column) => column.IsOption ? WholeNumber : KindOf(column);

    private static string KindOf(ColumnDefinition column) => column.Type switch
    {
        _ when column.IsText => "text",
        _ when column.IsReference || column.Type == ColumnType.UniqueIdentifier => "id",
        _ when column.IsOption => "option",
        ColumnType.Integer or ColumnType.BigInt => WholeNumber,
        ColumnType.Money or ColumnType.Decimal => "decimal",
        var type => type.ToString(),
    };

    private static string Scaled(string sql, ColumnDefinition column, ColumnDefinition other)
    {
        var missing = ColumnEncoding.Scale(other) - ColumnEncoding.Scale(column);
        return missing > 0 ? $"{sql} * 1{new string('0', missing)}" : sql;
    }
}
