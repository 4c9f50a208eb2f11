using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Rows.Numbering;

/// <summary>Gives new rows the numbers of their autonumber columns.</summary>
internal static class AutoNumbers
{
    /// <summary>Fills the autonumber columns that the request gave no value.</summary>
    /// <param name="draft">The row.</param>
    public static void Fill(RowDraft draft)
    {
        if (!draft.IsNew)
        {
            return;
        }

        foreach (var column in draft.Table.Columns)
        {
            if (column.AutoNumberFormat is not { Length: > 0 } format || draft.Values.GetValueOrDefault(column.LogicalName) is not null)
            {
                continue;
            }

            var sequence = new AutoNumberSequence(draft.Table.LogicalName, column.LogicalName);
            var value = AutoNumberFormat.Value(format, () => sequence.Take(draft.Scope.Transaction), draft.Scope.UtcNow);
            if (column.MaxLength is { } maximum && value.Length > maximum)
            {
                throw DataverseFault.TooLong(draft.Table.LogicalName, column.LogicalName, value.Length, maximum);
            }

            draft.Values[column.LogicalName] = value;
        }
    }
}
