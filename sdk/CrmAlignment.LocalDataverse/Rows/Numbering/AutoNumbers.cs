using System.Linq;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Rows.Numbering;

/// <summary>Gives new rows the numbers of their autonumber columns.</summary>
internal static class AutoNumbers
{
    // Few tables have such columns: they are found once.
    private static readonly ConditionalWeakTable<TableDefinition, ColumnDefinition[]> Numbered = new();

    /// <summary>Fills the autonumber columns that the request gave no value.</summary>
    /// <param name="draft">The row.</param>
    public static void Fill(RowDraft draft)
    {
        if (!draft.IsNew)
        {
            return;
        }

        foreach (var column in Numbered.GetValue(draft.Table, NumberedOf))
        {
            if (!draft.Values.TryGetValue(column.LogicalName, out var given) || given is null)
            {
                draft.Values[column.LogicalName] = Next(draft, column);
            }
        }
    }

    private static string Next(RowDraft draft, ColumnDefinition column)
    {
        var sequence = new AutoNumberSequence(draft.Table.LogicalName, column.LogicalName);
        var value = AutoNumberFormat.Value(column.AutoNumberFormat!, () => sequence.Take(draft.Scope.Transaction), draft.Scope.UtcNow);
        return column.MaxLength is { } maximum && value.Length > maximum
            ? throw DataverseFault.TooLong(draft.Table.LogicalName, column.LogicalName, value.Length, maximum)
            : value;
    }

    private static ColumnDefinition[] NumberedOf(TableDefinition table) =>
        [.. table.Columns.Where(column => column.AutoNumberFormat is { Length: > 0 })];
}
