using System;
using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>Writes what <see cref="TableJsonReader"/> and <see cref="RelationshipJson"/> read.</summary>
internal static class TableJsonWriter
{
    internal static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static void Table(Utf8JsonWriter json, TableDefinition table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.LogicalName);
        json.WriteString("schema", table.SchemaName);
        json.WriteString("set", table.EntitySetName);
        json.WriteNumber("code", table.ObjectTypeCode);
        json.WriteString("id", table.PrimaryIdColumn);
        Text(json, "primary", table.PrimaryNameColumn);
        json.WriteString("ownership", table.Ownership.ToString());
        Flag(json, "activity", table.IsActivity);
        Flag(json, "intersect", table.IsIntersect);
        Flag(json, "queue", table.IsValidForQueue);
        Flag(json, "enforceTransitions", table.EnforcesStateTransitions);
        Flag(json, "tracked", table.ChangeTrackingEnabled);
        Flag(json, "hasActivities", table.HasActivities);
        Flag(json, "hasNotes", table.HasNotes);
        Flag(json, "accessTeams", table.HasAccessTeams);
        Flag(json, "custom", table.IsCustom);
        Flag(json, "customized", table.IsCustomized);
        Label(json, "label", table.Label);
        Label(json, "plural", table.CollectionLabel);
        Label(json, "description", table.Description);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            Column(json, column);
        }

        json.WriteEndArray();
        json.WriteStartArray("keys");
        foreach (var key in table.Keys)
        {
            Key(json, key);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Choice(Utf8JsonWriter json, ChoiceDefinition choice)
    {
        json.WriteStartObject();
        json.WriteString("name", choice.Name);
        Flag(json, "global", choice.IsGlobal);
        Label(json, "label", choice.Label);
        Label(json, "description", choice.Description);
        Flag(json, "customized", choice.IsCustomized);
        Numbers(json, "removed", choice.Removed);
        json.WriteStartArray("options");
        foreach (var option in choice.Options)
        {
            json.WriteStartObject();
            json.WriteNumber("value", option.Value);
            Label(json, "label", option.Label);
            Label(json, "description", option.Description);
            Number(json, "state", option.State);
            Numbers(json, "transitions", option.Transitions);
            Number(json, "defaultStatus", option.DefaultStatus);
            Text(json, "invariant", option.InvariantName);
            Text(json, "color", option.Color);
            Flag(json, "own", option.IsOwn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, string property, ImmutableArray<int> numbers)
    {
        if (numbers.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(property);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Column(Utf8JsonWriter json, ColumnDefinition column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.LogicalName);
        json.WriteString("schema", column.SchemaName);
        json.WriteString("type", column.Type.ToString());
        Label(json, "label", column.Label);
        Label(json, "description", column.Description);
        json.WriteString("required", column.Required.ToString());
        Number(json, "length", column.MaxLength);
        Number(json, "min", column.MinValue);
        Number(json, "max", column.MaxValue);
        json.WriteNumber("precision", column.Precision);
        json.WriteString("behavior", column.DateTimeBehavior.ToString());
        Flag(json, "dateOnly", column.ShowsDateOnly);
        Text(json, "format", column.TextFormat);
        Text(json, "baseOf", column.BaseOf);
        Text(json, "derivedFrom", column.DerivedFrom);
        Text(json, "autonumber", column.AutoNumberFormat);
        Number(json, "maxSize", column.MaxSizeInKB);
        Flag(json, "fullImage", column.CanStoreFullImage);
        Flag(json, "primaryImage", column.IsPrimaryImage);
        Flag(json, "noCreate", !column.IsValidForCreate);
        Flag(json, "noUpdate", !column.IsValidForUpdate);
        Flag(json, "noRead", !column.IsValidForRead);
        Flag(json, "secured", column.IsSecured);
        Flag(json, "custom", column.IsCustom);
        Flag(json, "customized", column.IsCustomized);
        Flag(json, "own", column.IsOwn);
        Number(json, "source", column.Source == ColumnSource.Simple ? null : (int)column.Source);
        Text(json, "formula", column.Formula);
        Default(json, column.DefaultValue);
        if (column.Choice is { } choice)
        {
            json.WritePropertyName("choice");
            Choice(json, choice);
        }

        json.WriteStartArray("targets");
        foreach (var target in column.Targets)
        {
            json.WriteStringValue(target);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Key(Utf8JsonWriter json, KeyDefinition key)
    {
        json.WriteStartObject();
        json.WriteString("name", key.LogicalName);
        Label(json, "label", key.Label);
        json.WriteStartArray("columns");
        foreach (var column in key.Columns)
        {
            json.WriteStringValue(column);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Default(Utf8JsonWriter json, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName("default");
            JsonSerializer.Serialize(json, value, value.GetType());
        }
    }

    private static void Label(Utf8JsonWriter json, string property, LocalizedText label)
    {
        if (label.Texts.Count == 0)
        {
            return;
        }

        json.WriteStartObject(property);
        foreach (var (lcid, text) in label.Texts)
        {
            json.WriteString(lcid.ToString(CultureInfo.InvariantCulture), text);
        }

        json.WriteEndObject();
    }

    private static void Flag(Utf8JsonWriter json, string property, bool value)
    {
        if (value)
        {
            json.WriteBoolean(property, value);
        }
    }

    private static void Text(Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null)
        {
            json.WriteString(property, value);
        }
    }

    private static void Number(Utf8JsonWriter json, string property, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(property, number);
        }
    }
}
