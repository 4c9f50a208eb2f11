using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>The columns that the platform gives a table beside a rollup column, and that it alone writes.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/calculated-rollup-attributes#rollup-columns.</remarks>
internal static class RollupColumns
{
    /// <summary>State of a value that was never computed.</summary>
    public const int NotCalculated = 0;

    /// <summary>State of a value that was computed.</summary>
    public const int Calculated = 1;

    /// <summary>State of a value that the column cannot take.</summary>
    public const int OverflowError = 2;

    /// <summary>The columns beside a column: when it was computed last, and how that ended.</summary>
    /// <param name="column">The column.</param>
    public static IEnumerable<ColumnDefinition> Beside(ColumnDefinition column) => column.Source == ColumnSource.Rollup
        ?
        [
            Managed(column, DateOf(column.LogicalName), "_Date", ColumnType.DateTime),
            Managed(column, StateOf(column.LogicalName), "_State", ColumnType.Integer) with { DefaultValue = NotCalculated },
        ]
        : [];

    /// <summary>The column that says when a rollup was computed last.</summary>
    /// <param name="column">Logical name of the rollup column.</param>
    public static string DateOf(string column) => column + "_date";

    /// <summary>The column that says how computing a rollup ended.</summary>
    /// <param name="column">Logical name of the rollup column.</param>
    public static string StateOf(string column) => column + "_state";

    private static ColumnDefinition Managed(ColumnDefinition column, string name, string suffix, ColumnType type) => new(name, type)
    {
        SchemaName = column.SchemaName + suffix,
        IsCustom = column.IsCustom,
        IsValidForCreate = false,
        IsValidForUpdate = false,
    };
}
