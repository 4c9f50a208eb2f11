using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>Which changes of a column's definition its stored values survive.</summary>
internal static class ColumnChange
{
    private enum Kind
    {
        Text,
        Options,
        Real,
        Whole,
        Scaled,
        Flag,
        Moment,
        Identifier,
        Reference,
    }

    /// <summary>
    /// Whether values stored under one definition can be read under the next, after the changes of <see cref="SchemaBuilder"/>.
    /// </summary>
    /// <param name="before">The definition under which they were stored.</param>
    /// <param name="after">The definition under which they are to be read.</param>
    internal static bool KeepsValues(ColumnDefinition before, ColumnDefinition after)
    {
        if (!before.IsStored || !after.IsStored)
        {
            return true;
        }

        return (KindOf(before), KindOf(after)) switch
        {
            // Of a lookup with several targets, the table of each value would be forgotten.
            (Kind.Reference, Kind.Reference) => after.IsPolymorphic || !before.IsPolymorphic,
            (Kind.Identifier, Kind.Reference) => !after.IsPolymorphic,
            (Kind.Reference, Kind.Identifier) or (Kind.Whole, Kind.Scaled) => true,
            var (from, to) => from == to,
        };
    }

    private static Kind KindOf(ColumnDefinition column) => column.Type switch
    {
        _ when column.IsText => Kind.Text,
        _ when column.IsReference => Kind.Reference,
        ColumnType.MultiChoice => Kind.Options,
        ColumnType.Double => Kind.Real,
        ColumnType.Money or ColumnType.Decimal => Kind.Scaled,
        ColumnType.Boolean => Kind.Flag,
        ColumnType.DateTime => Kind.Moment,
        ColumnType.UniqueIdentifier or ColumnType.File => Kind.Identifier,
        _ => Kind.Whole,
    };
}
