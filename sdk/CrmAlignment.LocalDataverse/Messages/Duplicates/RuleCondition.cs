using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>One condition of a duplicate detection rule: a column of the row, and the column of others that it is compared with.</summary>
/// <param name="Base">The column of the row that is looked at.</param>
/// <param name="Matching">The column that it is compared with.</param>
/// <param name="Operator">How.</param>
/// <param name="Count">How many characters count, for first and last ones.</param>
/// <param name="IgnoresBlank">Whether a row without the value has no duplicates; else rows without it are equal.</param>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/duplicaterule-entities.</remarks>
internal sealed record RuleCondition(
    ColumnDefinition Base, ColumnDefinition Matching, RuleOperator Operator, int Count, bool IgnoresBlank)
{
    private static readonly ColumnType[] Texts = [ColumnType.String, ColumnType.Memo];
    private static readonly ColumnType[] Options = [ColumnType.Choice, ColumnType.State, ColumnType.Status];

    /// <summary>What makes the condition unusable; null for nothing.</summary>
    public string? Problem
    {
        get
        {
            var columns = $"'{Base.LogicalName}' and '{Matching.LogicalName}'";
            return Operator switch
            {
                _ when IsKind(Texts) != Texts.Contains(Base.Type)
                    || (!IsKind(Texts) && !IsKind(Options) && Base.Type != Matching.Type) =>
                    $"{columns} are of the types {Base.Type} and {Matching.Type}, which cannot be compared",
                RuleOperator.SameFirstCharacters or RuleOperator.SameLastCharacters when !IsKind(Texts) || Count < 1 =>
                    $"{Operator} needs two texts and an operatorparam of at least 1 ({columns}, {Count})",
                RuleOperator.SameDate or RuleOperator.SameDateAndTime when Base.Type != ColumnType.DateTime =>
                    $"{Operator} needs two dates ({columns})",
                RuleOperator.PickListLabel or RuleOperator.PickListValue when !IsKind(Options) =>
                    $"{Operator} needs two choices ({columns})",
                _ when Base.Type is ColumnType.MultiChoice or ColumnType.PartyList or ColumnType.CalendarRules or ColumnType.File or ColumnType.Image =>
                    $"columns of the type {Base.Type} are not compared ({columns})",
                _ => null,
            };
        }
    }

    /// <summary>The condition that rows must meet to have the value, as a query says it.</summary>
    /// <param name="value">The value of the row, as the SDK has it; null for none.</param>
    /// <returns>The condition; null when no row can meet it.</returns>
    public ConditionExpression? ToQuery(object? value)
    {
        var column = Matching.LogicalName;
        if (value is null or "")
        {
            return IgnoresBlank ? null : new ConditionExpression(column, ConditionOperator.Null);
        }

        return Operator switch
        {
            // A shorter text has no first characters but itself.
            RuleOperator.SameFirstCharacters when value is string text && text.Length >= Count =>
                new ConditionExpression(column, ConditionOperator.Like, Literal(text[..Count]) + "%"),
            RuleOperator.SameLastCharacters when value is string text && text.Length >= Count =>
                new ConditionExpression(column, ConditionOperator.Like, "%" + Literal(text[^Count..])),
            RuleOperator.SameDate => new ConditionExpression(column, ConditionOperator.On, value),
            RuleOperator.PickListLabel when value is OptionSetValue option => WithLabel(column, option.Value),
            _ => new ConditionExpression(column, ConditionOperator.Equal, Plain(value)),
        };
    }

    /// <summary>Whether two texts are equal with their case.</summary>
    /// <param name="value">The value of the row.</param>
    /// <param name="other">The value of a row that the query found.</param>
    /// <returns>True for values that are no texts.</returns>
    public bool HasSameCase(object? value, object? other) => (value, other) is not (string text, string found)
        || Operator switch
        {
            RuleOperator.SameFirstCharacters when text.Length >= Count => found.StartsWith(text[..Count], StringComparison.Ordinal),
            RuleOperator.SameLastCharacters when text.Length >= Count => found.EndsWith(text[^Count..], StringComparison.Ordinal),
            _ => string.Equals(text, found, StringComparison.Ordinal),
        };

    private static object Plain(object value) => value switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        Money amount => amount.Value,
        _ => value,
    };

    // https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters: brackets make a wildcard a character.
    private static string Literal(string text) => string.Concat(text.Select(one => one is '%' or '_' or '[' ? $"[{one}]" : one.ToString()));

    private ConditionExpression? WithLabel(string column, int value)
    {
        var label = Base.Choice?.Find(value)?.Label.For(LocalizedText.BaseLanguage);
        var values = Matching.Choice?.Options
            .Where(option => string.Equals(option.Label.For(LocalizedText.BaseLanguage), label, StringComparison.OrdinalIgnoreCase))
            .Select(option => (object)option.Value)
            .ToArray();
        return values is { Length: > 0 } ? new ConditionExpression(column, ConditionOperator.In, values) : null;
    }

    private bool IsKind(ColumnType[] types) => types.Contains(Base.Type) && types.Contains(Matching.Type);
}
