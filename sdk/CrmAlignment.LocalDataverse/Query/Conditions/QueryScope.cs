using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>A table of a query with its alias in SQL.</summary>
/// <param name="Table">Definition of the table.</param>
/// <param name="SqlAlias">Alias in SQL: t0, t1, ...</param>
/// <param name="Name">Alias in the query: given, or made from the table's name.</param>
/// <param name="Node">The table in the tree.</param>
internal sealed record QueryScope(TableDefinition Table, string SqlAlias, string Name, TableNode Node)
{
    /// <summary>Whether it brings the first match of a link of the type matchfirstrowusingcrossapply.</summary>
    internal bool IsFirstRow { get; init; }

    /// <summary>The columns that who asks may not read.</summary>
    internal HiddenColumns Hidden { get; init; } = HiddenColumns.None;

    /// <summary>The column in SQL; one that is hidden has no value, but in the rows in which it is shared.</summary>
    internal string Sql(string column) => Visible(column, SqlName.Quote(Stored(column).LogicalName));

    /// <summary>The companion with the table of a polymorphic lookup, in SQL.</summary>
    internal string TargetSql(string column) => Visible(column, SqlName.QuoteTargetOf(column));

    /// <summary>The column; refuses those that queries cannot read.</summary>
    internal ColumnDefinition Stored(string column)
    {
        var definition = Table.Column(column);
        return definition switch
        {
            { IsStored: true } => definition,
            { AttributeOf: { } shown } => throw DataverseFault.NotSupported(
                $"the column '{column}' of '{Table.LogicalName}' outside of conditions and orders; it shows '{shown}'"),
            { Type: ColumnType.Image } => throw DataverseFault.NotSupported(
                $"the image column '{column}' of '{Table.LogicalName}' in conditions and orders; name '{FileColumns.IdOf(column)}' instead"),
            { Type: ColumnType.CalendarRules } => throw DataverseFault.NotSupported(
                $"the column '{column}' of '{Table.LogicalName}' in conditions and orders; link calendarrule instead"),
            _ => throw DataverseFault.NotSupported(
                $"the party list column '{column}' of '{Table.LogicalName}' in queries; link activityparty instead"),
        };
    }

    /// <summary>The column, which may be one that shows another; refuses those that conditions and orders cannot name.</summary>
    internal ColumnDefinition Shown(string column) =>
        Table.Column(column) is { AttributeOf: not null } shown ? shown : Stored(column);

    /// <summary>
    /// The name of a column in the result. Columns of a first match have their schema name without an alias, as documented:
    /// https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/join-tables#use-matchfirstrowusingcrossapply-link-type.
    /// </summary>
    internal string NameOf(ColumnDefinition column) => IsFirstRow ? SchemaNameOf(column) : Name + "." + column.LogicalName;

    /// <summary>Whether a condition's entityname means this table.</summary>
    internal bool IsCalled(string name) => Name == name || (Node.Alias is null && Table.LogicalName == name);

    /// <summary>A column of a row of the table in SQL, by another alias.</summary>
    internal string Visible(string column, string quoted, string alias) =>
        Hidden.Visible(Table.LogicalName, column, alias + "." + quoted, alias + "." + SqlName.Quote(Table.PrimaryIdColumn));

    private string Visible(string column, string quoted) => Visible(column, quoted, SqlAlias);

    // Of tables that no environment told of, the capitals of columns are not known here, but for those of primary keys.
    private string SchemaNameOf(ColumnDefinition column) =>
        column.LogicalName == Table.PrimaryIdColumn && column.SchemaName == column.LogicalName ? Table.SchemaName + "Id" : column.SchemaName;
}
