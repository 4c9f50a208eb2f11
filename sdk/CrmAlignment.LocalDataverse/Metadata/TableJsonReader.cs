using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// Reads tables from the compact JSON that the platform's tables are shipped in and that storage keeps added metadata in.
/// What is absent has the default of its property; a label that is plain text is English.
/// </summary>
internal static class TableJsonReader
{
    internal static TableDefinition Table(JsonElement json)
    {
        var columns = new TableColumns(Columns(json));
        var table = Table(json, columns);
        table.Column(table.PrimaryIdColumn);
        return table;
    }

    /// <summary>A table of which everything but its columns is read.</summary>
    /// <param name="json">The table; it need not have the columns.</param>
    /// <param name="columns">The columns.</param>
    internal static TableDefinition Table(JsonElement json, TableColumns columns)
    {
        var name = Text(json, "name")!;
        return new TableDefinition(name, Text(json, "id") ?? name + "id", Text(json, "primary"), columns)
        {
            SchemaName = Text(json, "schema") ?? name,
            EntitySetName = Text(json, "set") ?? name + "s",
            ObjectTypeCode = Number(json, "code") ?? 0,
            Ownership = Ownership(json),
            IsActivity = Flag(json, "activity"),
            IsIntersect = Flag(json, "intersect"),
            IsValidForQueue = Flag(json, "queue"),
            EnforcesStateTransitions = Flag(json, "enforceTransitions"),
            ChangeTrackingEnabled = Flag(json, "tracked"),
            HasActivities = Flag(json, "hasActivities"),
            HasNotes = Flag(json, "hasNotes"),
            HasAccessTeams = Flag(json, "accessTeams"),
            IsCustom = Flag(json, "custom"),
            IsCustomized = Flag(json, "customized"),
            Label = Label(json, "label"),
            CollectionLabel = Label(json, "plural"),
            Description = Label(json, "description"),
            Keys = [.. Items(json, "keys").Select(Key)],
        };
    }

    /// <summary>The columns of a table.</summary>
    /// <param name="json">The table.</param>
    internal static ImmutableArray<ColumnDefinition> Columns(JsonElement json)
    {
        var name = Text(json, "name")!;
        var columns = json.GetProperty("columns").EnumerateArray().Select(column => Column(name, column)).ToList();
        if (Flag(json, "standard"))
        {
            var known = columns.Select(column => column.LogicalName).ToHashSet(StringComparer.Ordinal);
            var standard = StandardColumns.For(Ownership(json));
            columns.AddRange(standard.Where(column => !known.Contains(column.LogicalName)));
        }

        if (Flag(json, "activeInactive"))
        {
            columns.AddRange(StandardColumns.ActiveInactive(name));
        }

        return [.. columns];
    }

    internal static ChoiceDefinition Choice(JsonElement json) =>
        new(Text(json, "name")!, json.GetProperty("options").EnumerateArray().Select(Option), Flag(json, "global"))
        {
            Label = Label(json, "label"),
            Description = Label(json, "description"),
            IsCustomized = Flag(json, "customized"),
            Removed = Numbers(json, "removed"),
        };

    internal static LocalizedText Label(JsonElement json, string property)
    {
        if (!json.TryGetProperty(property, out var label))
        {
            return LocalizedText.Empty;
        }

        return label.ValueKind == JsonValueKind.String
            ? label.GetString()!
            : LocalizedText.Of(label.EnumerateObject().Select(text =>
                KeyValuePair.Create(int.Parse(text.Name, CultureInfo.InvariantCulture), text.Value.GetString()!)));
    }

    internal static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) ? value.GetString() : null;

    internal static T Enum<T>(JsonElement json, string property, T absent)
        where T : struct, Enum =>
        Text(json, property) is { } text ? System.Enum.Parse<T>(text) : absent;

    internal static bool Flag(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && value.GetBoolean();

    internal static int? Number(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) ? value.GetInt32() : null;

    private static OwnershipType Ownership(JsonElement json) => Enum(json, "ownership", OwnershipType.Organization);

    private static ColumnDefinition Column(string table, JsonElement json)
    {
        var name = Text(json, "name")!;
        var type = System.Enum.Parse<ColumnType>(Text(json, "type")!);
        return new ColumnDefinition(name, type)
        {
            SchemaName = Text(json, "schema") ?? name,
            Label = Label(json, "label"),
            Description = Label(json, "description"),
            Required = Enum(json, "required", RequiredLevel.None),
            MaxLength = Number(json, "length"),
            MinValue = Decimal(json, "min"),
            MaxValue = Decimal(json, "max"),
            Precision = Number(json, "precision") ?? 2,
            DateTimeBehavior = Enum(json, "behavior", DateTimeBehavior.UserLocal),
            ShowsDateOnly = Flag(json, "dateOnly"),
            TextFormat = Text(json, "format"),
            Choice = json.TryGetProperty("choice", out var choice) ? Choice(choice) : Options(table, name, json),
            Targets = [.. Items(json, "targets").Select(target => target.GetString()!)],
            BaseOf = Text(json, "baseOf"),
            DerivedFrom = Text(json, "derivedFrom"),
            DefaultValue = Default(type, json),
            AutoNumberFormat = Text(json, "autonumber"),
            MaxSizeInKB = Number(json, "maxSize"),
            CanStoreFullImage = Flag(json, "fullImage"),
            IsPrimaryImage = Flag(json, "primaryImage"),
            IsValidForCreate = !Flag(json, "noCreate"),
            IsValidForUpdate = !Flag(json, "noUpdate"),
            IsValidForRead = !Flag(json, "noRead"),
            IsSecured = Flag(json, "secured"),
            IsCustom = Flag(json, "custom"),
            IsCustomized = Flag(json, "customized"),
            IsOwn = Flag(json, "own"),
            Source = (ColumnSource)(Number(json, "source") ?? 0),
            Formula = Text(json, "formula"),
        };
    }

    private static ChoiceDefinition? Options(string table, string column, JsonElement json) =>
        json.TryGetProperty("options", out var options)
            ? new ChoiceDefinition(table + "_" + column, options.EnumerateArray().Select(Option))
            : null;

    private static ChoiceOption Option(JsonElement json) =>
        new(json.GetProperty("value").GetInt32(), Label(json, "label"))
        {
            Description = Label(json, "description"),
            State = Number(json, "state"),
            Transitions = Numbers(json, "transitions"),
            DefaultStatus = Number(json, "defaultStatus"),
            InvariantName = Text(json, "invariant"),
            Color = Text(json, "color"),
            IsOwn = Flag(json, "own"),
        };

    private static KeyDefinition Key(JsonElement json) =>
        new(Text(json, "name")!, json.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!))
        {
            Label = Label(json, "label"),
        };

    private static object? Default(ColumnType type, JsonElement json)
    {
        if (!json.TryGetProperty("default", out var value))
        {
            return null;
        }

        return type switch
        {
            ColumnType.Boolean => value.GetBoolean(),
            ColumnType.Decimal or ColumnType.Money => value.GetDecimal(),
            ColumnType.Double => value.GetDouble(),
            ColumnType.String or ColumnType.Memo => value.GetString(),
            _ => value.GetInt32(),
        };
    }

    private static ImmutableArray<int> Numbers(JsonElement json, string property) =>
        [.. Items(json, property).Select(number => number.GetInt32())];

    private static decimal? Decimal(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) ? value.GetDecimal() : null;

    private static IEnumerable<JsonElement> Items(JsonElement json, string property) =>
        json.TryGetProperty(property, out var items) ? items.EnumerateArray() : [];
}
