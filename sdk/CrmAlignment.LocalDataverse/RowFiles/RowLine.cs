using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>One line of a row file, checked against the metadata.</summary>
/// <param name="Table">The table.</param>
/// <param name="Id">Primary key of the row.</param>
/// <param name="Values">Values in CLR terms by column, the primary key included.</param>
/// <param name="Files">Its files and images by column.</param>
internal sealed record RowLine(
    TableDefinition Table,
    Guid Id,
    IReadOnlyDictionary<string, object?> Values,
    IReadOnlyList<(string Column, StoredFile File, byte[] Content)> Files)
{
    private const string Example =
        """Write {"table":"account","id":"01234567-89ab-cdef-0123-456789abcdef","values":{"name":"Engines Ltd"}} in one line.""";

    private const int Shown = 60;

    private static readonly string[] Members =
        [RowFileFormat.Table.Value, RowFileFormat.Id.Value, RowFileFormat.Values.Value, RowFileFormat.Files.Value];

    // A name twice in one object would let one of two values vanish.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Parses a line as one JSON object.</summary>
    /// <param name="line">The bytes.</param>
    /// <param name="number">Number of the line.</param>
    /// <exception cref="RowImportException">The line is no JSON object.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> line, long number)
    {
        if (!Utf8.IsValid(line.Span))
        {
            throw RowImportException.InLine(number, "It is no UTF-8 text.", "Save the file as UTF-8.");
        }

        JsonDocument document;
        try
        {
            RequireWholeCharacters(line.Span, number);
            document = JsonDocument.Parse(line, Strict);
        }
        catch (JsonException error)
        {
            throw RowImportException.InLine(
                number,
                $"It is no JSON object, from character {(error.BytePositionInLine ?? 0) + 1} on: {Short(Encoding.UTF8.GetString(line.Span))}.",
                Example);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        document.Dispose();
        throw RowImportException.InLine(number, $"It is no JSON object: {Short(Encoding.UTF8.GetString(line.Span))}.", Example);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="json">The line as JSON.</param>
    /// <param name="number">Number of the line.</param>
    /// <param name="catalog">The metadata.</param>
    /// <exception cref="RowImportException">The line is no row of the organization's tables.</exception>
    public static RowLine Read(JsonElement json, long number, MetadataCatalog catalog)
    {
        foreach (var member in json.EnumerateObject().Where(member => !Members.Any(member.NameEquals)))
        {
            throw RowImportException.InLine(number, $"A row has no member {Short(member.Name)}.", Example);
        }

        var table = TableOf(json, number, catalog);
        var id = Member(json, number, RowFileFormat.Id, JsonValueKind.String).TryGetGuid(out var key)
            ? key
            : throw RowImportException.InLine(number, $"The id {Show(json.GetProperty(RowFileFormat.Id.Value))} is none.", Example);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { [table.PrimaryIdColumn] = id };
        foreach (var value in Member(json, number, RowFileFormat.Values, JsonValueKind.Object).EnumerateObject())
        {
            values.Add(value.Name, Value(value.Name, value.Value, number, table));
        }

        // A file of an earlier version may lack them.
        DerivedColumns.Complete(table, values);
        return new RowLine(
            table,
            id,
            values,
            json.TryGetProperty(RowFileFormat.Files.EncodedUtf8Bytes, out _)
                ? FileJson.Read(Member(json, number, RowFileFormat.Files, JsonValueKind.Object), number, table)
                : []);
    }

    // An escape such as \uD800 is well-formed JSON, and still no text: reading it would throw.
    private static void RequireWholeCharacters(ReadOnlySpan<byte> line, long number)
    {
        if (line.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }
        }
        catch (InvalidOperationException)
        {
            throw RowImportException.InLine(
                number,
                $"The escapes from character {reader.TokenStartIndex + 1} on make half a character.",
                "Write the character itself.");
        }
    }

    private static TableDefinition TableOf(JsonElement json, long number, MetadataCatalog catalog)
    {
        var member = Member(json, number, RowFileFormat.Table, JsonValueKind.String);
        var name = member.GetString()!;
        if (RowFileTables.IsDerived(name))
        {
            throw RowImportException.InLine(
                number,
                $"Rows of '{name}' follow from those of activities.",
                "Take the line out, and write the activity: a task, a phonecall, an email.");
        }

        return catalog.FindTable(name)
            ?? throw RowImportException.InLine(number, $"There is no table {Show(member)}.", "Import the solution that brings it first.");
    }

    private static JsonElement Member(JsonElement json, long number, JsonEncodedText name, JsonValueKind kind)
    {
        if (!json.TryGetProperty(name.EncodedUtf8Bytes, out var member))
        {
            throw RowImportException.InLine(number, $"\"{name.Value}\" is missing.", Example);
        }

        return member.ValueKind == kind
            ? member
            : throw RowImportException.InLine(number, $"\"{name.Value}\" is {Show(member)}.", Example);
    }

    private static object? Value(string name, JsonElement value, long number, TableDefinition table)
    {
        if (table.FindColumn(name) is not { } column)
        {
            throw RowImportException.InColumn(
                number,
                table.LogicalName,
                Short(name),
                "There is no such column.",
                "Import the solution that brings it first, or take the value out.");
        }

        if (!RowFileTables.Holds(table, column))
        {
            throw RowImportException.InColumn(
                number, table.LogicalName, name, "Row files have no values of it: storage gives or derives them.", "Take the value out.");
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return ColumnJson.Read(value, column)
            ?? throw RowImportException.InColumn(
                number, table.LogicalName, name, $"{Show(value)} is no value of it.", $"Write {ColumnJson.ShapeOf(column)}.");
    }

    private static string Show(JsonElement value) => Short(value.GetRawText());

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "...";
}
