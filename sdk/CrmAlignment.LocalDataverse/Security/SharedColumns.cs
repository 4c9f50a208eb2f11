using System;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>Secured columns that are shared for one row with a user or team: the table principalobjectattributeaccess.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg328049(v=crm.8): only read and update access
/// can be shared.
/// </remarks>
internal static class SharedColumns
{
    /// <summary>The table.</summary>
    public const string Table = SharedColumnRelationship.Table;

    /// <summary>What a row of the table allows.</summary>
    /// <param name="value">The value of a column of the row.</param>
    public static ColumnRights RightsIn(Func<string, object?> value) =>
        (value("readaccess") is true ? ColumnRights.Read : ColumnRights.None)
        | (value("updateaccess") is true ? ColumnRights.Update : ColumnRights.None);
}
