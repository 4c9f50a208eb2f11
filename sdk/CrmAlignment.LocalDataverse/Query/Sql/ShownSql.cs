using System.Globalization;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Sql;

/// <summary>In SQL, what users see instead of a value: labels of choices in the caller's language, names of rows.</summary>
/// <param name="catalog">The metadata.</param>
/// <param name="context">Who asks.</param>
/// <param name="sources">Where labels are bound.</param>
internal sealed class ShownSql(MetadataCatalog catalog, QueryContext context, ValueSources sources)
{
    /// <summary>The text that users see of a choice, or of a lookup, instead of the value; null where they see the value.</summary>
    /// <param name="scope">Table of the column.</param>
    /// <param name="column">The column.</param>
    /// <param name="withLabels">Whether choices are shown by their labels.</param>
    internal string? Of(QueryScope scope, ColumnDefinition column, bool withLabels)
    {
        var sql = scope.Sql(column.LogicalName);
        if (withLabels && column.Choice is { Options.IsEmpty: false } choice && (column.IsOption || column.Type == ColumnType.Boolean))
        {
            return Label(sql, column, choice);
        }

        return column.IsReference ? Name(column, sql, isYomi: false) : null;
    }

    /// <summary>The value of a column that shows another: its name, its table, or its label.</summary>
    /// <param name="scope">Table of the column.</param>
    /// <param name="column">The column; it has an <see cref="ColumnDefinition.AttributeOf"/>.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">It shows the labels of a multi-select choice.</exception>
    internal string OfNameColumn(QueryScope scope, ColumnDefinition column)
    {
        var shown = scope.Stored(column.AttributeOf!);
        if (column.Type == ColumnType.EntityName)
        {
            return scope.TargetSql(shown.LogicalName);
        }

        var isYomi = shown.IsReference && column.LogicalName.EndsWith("yominame", System.StringComparison.Ordinal);
        var text = isYomi ? Name(shown, scope.Sql(shown.LogicalName), isYomi) : Of(scope, shown, withLabels: true);
        return text ?? throw DataverseFault.NotSupported(
            $"the column '{column.LogicalName}' of '{scope.Table.LogicalName}' in conditions and orders; use '{shown.LogicalName}' instead");
    }

    private string Label(string sql, ColumnDefinition column, ChoiceDefinition choice)
    {
        var expression = new StringBuilder("(CASE ").Append(sql);
        foreach (var option in choice.Options)
        {
            expression.Append(" WHEN ").Append(option.Value.ToString(CultureInfo.InvariantCulture))
                .Append(" THEN ").Append(sources.AddConstant(PlatformLabels.TextOfOption(context.Language, column, option)));
        }

        return expression.Append(" END COLLATE ").Append(TextOrder.Name).Append(')').ToString();
    }

    private string? Name(ColumnDefinition column, string sql, bool isYomi)
    {
        var names = column.Targets
            .Select(catalog.FindTable)
            .Select(table => (Table: table, Column: NameColumnOf(table, isYomi)))
            .Where(name => name.Column is { IsStored: true })
            .Select(name => NameIn(name.Table!, name.Column!, sql))
            .ToList();
        return names.Count switch
        {
            0 => null,
            1 => $"({names[0]} COLLATE {TextOrder.Name})",
            _ => $"(COALESCE({string.Join(", ", names)}) COLLATE {TextOrder.Name})",
        };
    }

    private string NameIn(TableDefinition table, ColumnDefinition name, string id)
    {
        var key = "n." + SqlName.Quote(table.PrimaryIdColumn);
        var shown = context.Hidden.Visible(table.LogicalName, name.LogicalName, "n." + SqlName.Quote(name.LogicalName), key);
        return $"(SELECT {shown} FROM {SqlName.Quote(table.LogicalName)} AS n WHERE {key} = {id})";
    }

    private static ColumnDefinition? NameColumnOf(TableDefinition? table, bool isYomi) =>
        table?.PrimaryNameColumn is { } name ? (isYomi ? table.FindColumn("yomi" + name) : null) ?? table.FindColumn(name) : null;
}
