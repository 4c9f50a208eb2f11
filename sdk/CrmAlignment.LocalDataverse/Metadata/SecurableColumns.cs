using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Which columns column security can be enabled for, and for which operations.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-platform/admin/field-level-security (the columns that cannot be secured),
/// https://learn.microsoft.com/power-apps/developer/data-platform/field-security-entities#which-attributes-can-be-secured (yes/no columns
/// not for reading, choices for reading where they have no default).
/// </remarks>
internal static class SecurableColumns
{
    private static readonly FrozenSet<string> Never = FrozenSet.Create(
        StringComparer.Ordinal,
        "ownerid", "processid", "stageid", "traversedpath", "accountid", "contactid", "businessunitid", "organizationid", "solutionid",
        "supportingsolutionid", "transactioncurrencyid", "goalownerid", "subscriptionid", "userpuid", "yammeruserid", "createdby",
        "createdonbehalfby", "modifiedby", "modifiedonbehalfby", "owningteam", "owninguser", "owningbusinessunit", "yammeremailaddress",
        "createdon", "entityimage_timestamp", "modifiedon", "onholdtime", "overriddencreatedon", "overwritetime",
        "timezoneruleversionnumber", "versionnumber", "importsequencenumber", "componentstate", "exchangerate",
        "utcconversiontimezonecode", "fullname", "firstname", "middlename", "lastname", "yominame", "yomifirstname", "yomifullname",
        "yomilastname", "yomimiddlename");

    /// <summary>Whether its values can be kept from readers.</summary>
    /// <param name="column">The column.</param>
    public static bool ForRead(ColumnDefinition column) =>
        IsSecurable(column) && column.IsValidForRead && column.Type != ColumnType.Boolean && column is not { IsOption: true, DefaultValue: not null };

    /// <summary>Whether a Create can be kept from setting it.</summary>
    /// <param name="column">The column.</param>
    public static bool ForCreate(ColumnDefinition column) => IsSecurable(column) && column.IsValidForCreate;

    /// <summary>Whether an Update, or an upload, can be kept from setting it.</summary>
    /// <param name="column">The column.</param>
    public static bool ForUpdate(ColumnDefinition column) => IsSecurable(column) && (column.IsValidForUpdate || column.HoldsFile);

    /// <summary>Whether security can be enabled for any operation.</summary>
    /// <param name="column">The column.</param>
    public static bool ForAny(ColumnDefinition column) => ForRead(column) || ForCreate(column) || ForUpdate(column);

    /// <summary>The columns that tell what a secured one holds: its amount in base currency, the name of its file, the id of its image.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The secured column.</param>
    /// <returns>Their logical names, that of the column first.</returns>
    public static IEnumerable<string> Telling(TableDefinition table, ColumnDefinition column) =>
    [
        column.LogicalName,
        .. table.Columns.Where(other => other.BaseOf == column.LogicalName || other.DerivedFrom == column.LogicalName)
            .Select(other => other.LogicalName),
        .. FileColumns.Beside(column).Select(other => other.LogicalName),
    ];

    private static bool IsSecurable(ColumnDefinition column) =>
        column is { AttributeOf: null, BaseOf: null, DerivedFrom: null }
        && column.Type is not (ColumnType.UniqueIdentifier or ColumnType.Owner or ColumnType.State or ColumnType.Status or ColumnType.EntityName
            or ColumnType.PartyList or ColumnType.CalendarRules)
        && !Never.Contains(column.LogicalName);
}
