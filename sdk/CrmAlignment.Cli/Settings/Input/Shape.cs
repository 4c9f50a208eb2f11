using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>What the objects of a list in a settings file are.</summary>
/// <param name="Name">Name of the list.</param>
/// <param name="Table">Table whose rows they are.</param>
/// <param name="Key">Members that tell one row from another.</param>
/// <param name="Fields">The members.</param>
internal sealed record Shape(string Name, string Table, IReadOnlyList<string> Key, IReadOnlyList<Field> Fields)
{
    /// <summary>Rows inside each row; null for none.</summary>
    public Shape? Children { get; init; }

    /// <summary>Column by which a row inside another refers to it.</summary>
    public string ParentColumn { get; init; } = "";

    /// <summary>Column that numbers the rows inside another in their order; empty for none.</summary>
    public string NumberColumn { get; init; } = "";

    /// <summary>Whether the platform's administrator writes the rows, since the product's may not.</summary>
    public bool IsOfPlatform { get; init; }

    /// <summary>Columns that make the key.</summary>
    public IEnumerable<string> KeyColumns => ParentColumn.Length == 0 ? Key.Select(ColumnOf) : Key.Select(ColumnOf).Prepend(ParentColumn);

    /// <summary>Columns that the file decides.</summary>
    public IEnumerable<string> Columns => Fields.Select(member => member.Column).Append(NumberColumn).Append(ParentColumn).Where(column => column.Length > 0);

    /// <summary>The key of a row for people: options by their names, without what is empty where something may be.</summary>
    /// <param name="valueOf">Value of a column.</param>
    public string NameOf(Func<string, object?> valueOf) => string.Join(
        ", ", KeyColumns.Where(column => column != ParentColumn && (valueOf(column) is not null || !IsOptional(column))).Select(column => TextOf(column, valueOf(column))));

    private bool IsOptional(string column) => FieldOf(column) is { IsRequired: false, Default: null };

    private string TextOf(string column, object? value) => SettingValue.Plain(value) is int option && FieldOf(column)?.Options is { } options
        ? Enum.GetName(options, option) ?? SettingValue.Text(value)
        : SettingValue.Text(value);

    private Field? FieldOf(string column) => Fields.FirstOrDefault(field => field.Column == column);

    private string ColumnOf(string member) => Fields.FirstOrDefault(known => known.Name == member)?.Column ?? NumberColumn;
}
