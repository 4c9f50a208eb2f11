using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// The columns that the platform gives a table beside its lookups and choices, to show what people see of them: owneridname, owneridtype,
/// owneridyominame, statuscodename (https://learn.microsoft.com/dynamics365/developer/reference/entities/lead; AttributeOf of
/// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.attributemetadata.attributeof). They follow from the columns, so
/// that nothing keeps them.
/// </summary>
internal static class NameColumns
{
    private const int NameLength = 100;
    private static readonly ConditionalWeakTable<TableDefinition, FrozenDictionary<string, ColumnDefinition>> Known = new();

    // People and companies have names of pronunciation, and so have owners.
    private static readonly string[] WithYomiNames = ["account", "contact", "lead", "systemuser", "team"];

    /// <summary>The columns, in the order of those that they belong to.</summary>
    /// <param name="table">The table.</param>
    public static IEnumerable<ColumnDefinition> Of(TableDefinition table) =>
        Columns(table).Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal);

    /// <summary>The column with a name, or null.</summary>
    /// <param name="table">The table.</param>
    /// <param name="logicalName">Logical name.</param>
    public static ColumnDefinition? Find(TableDefinition table, string logicalName) =>
        logicalName.EndsWith("name", StringComparison.Ordinal) || logicalName.EndsWith("type", StringComparison.Ordinal)
            ? Columns(table).GetValueOrDefault(logicalName)
            : null;

    private static FrozenDictionary<string, ColumnDefinition> Columns(TableDefinition table) => Known.GetValue(table, Make);

    private static FrozenDictionary<string, ColumnDefinition> Make(TableDefinition table)
    {
        var own = table.Columns.Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
        return table.Columns.SelectMany(column => Beside(table, column))
            .Where(column => !own.Contains(column.LogicalName))
            .ToFrozenDictionary(column => column.LogicalName, StringComparer.Ordinal);
    }

    private static IEnumerable<ColumnDefinition> Beside(TableDefinition table, ColumnDefinition column)
    {
        if (column.IsOption || column.Type is ColumnType.Boolean or ColumnType.MultiChoice)
        {
            yield return Column(column, NameOf(table, column) + "Name", ColumnType.String);
        }
        else if (column.IsReference && column.LogicalName is not ("owninguser" or "owningteam"))
        {
            var name = NameOf(table, column);
            yield return Column(column, name + "Name", ColumnType.String) with { MaxLength = NameLength };
            if (column.Targets.Any(WithYomiNames.Contains))
            {
                yield return Column(column, name + "YomiName", ColumnType.String) with { MaxLength = NameLength };
            }

            if (column.Type is ColumnType.Owner or ColumnType.Customer)
            {
                yield return Column(column, column.SchemaName + "Type", ColumnType.EntityName);
            }
        }
    }

    // Two names do not follow from that of their column.
    private static string NameOf(TableDefinition table, ColumnDefinition column) => column.SchemaName switch
    {
        "DoNotSendMM" => "DoNotSendMarketingMaterial",
        "MasterId" => "Master" + table.SchemaName + "Id",
        var name => name,
    };

    // Logical names are schema names in lower case.
#pragma warning disable CA1308
    private static ColumnDefinition Column(ColumnDefinition of, string schemaName, ColumnType type) =>
        new(schemaName.ToLowerInvariant(), type)
        {
            SchemaName = schemaName,
            AttributeOf = of.LogicalName,
            IsCustom = of.IsCustom,
            IsValidForCreate = false,
            IsValidForUpdate = false,
            IsValidForRead = of.IsValidForRead,
        };
#pragma warning restore CA1308
}
