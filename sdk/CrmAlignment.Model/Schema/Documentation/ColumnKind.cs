using System;
using System.Globalization;

namespace CrmAlignment.Model.Schema.Documentation;

/// <summary>Kind of a column with its limits, in words.</summary>
internal static class ColumnKind
{
    internal static string Of(ColumnSchema column) => column switch
    {
        TextColumn text => $"text, {text.MaxLength}{(text.IsPrimaryName ? ", primary name" : "")}",
        MemoColumn memo => $"memo, {memo.MaxLength}",
        WholeNumberColumn { Minimum: int.MinValue, Maximum: int.MaxValue } => "whole number",
        WholeNumberColumn number => $"whole number, {number.Minimum} to {number.Maximum}",
        DecimalColumn number => $"decimal, {number.Precision} digits, {Invariant(number.Minimum)} to {Invariant(number.Maximum)}",
        MoneyColumn money => $"money, {money.Precision} digits, {Invariant(money.Minimum)} to {Invariant(money.Maximum)}",
        DateTimeColumn { Behavior: DateTimeBehavior.DateOnly } => "day",
        DateTimeColumn => "instant",
        TwoOptionsColumn options => $"two options, default {(options.Default ? options.Yes.English : options.No.English)}",
        ChoiceColumn choice => $"choice `{choice.ChoiceName}`",
        LookupColumn lookup => $"lookup to `{lookup.Target}`, {Words(lookup.Cascade)}",
        _ => throw new NotSupportedException(
            $"Column '{column.LogicalName}' is a {column.GetType().Name}, which the document cannot describe: describe it in ColumnKind."),
    };

    private static string Words(Cascade cascade) => cascade switch
    {
        Cascade.Parental => "deleted, assigned and shared with it",
        Cascade.Dependent => "deleted with it",
        Cascade.Referential => "emptied when it is deleted",
        _ => "keeps it from being deleted",
    };

    private static string Invariant(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
