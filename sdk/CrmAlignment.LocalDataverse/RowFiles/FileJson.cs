using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>Files and images of a row, as a row file has them: by column, with their bytes in Base64.</summary>
internal static class FileJson
{
    /// <summary>Writes the files of a row, if it has any.</summary>
    /// <param name="json">Stands in the row's object.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">Id of the row.</param>
    internal static void Write(Utf8JsonWriter json, StoreTransaction transaction, TableDefinition table, Guid row)
    {
        var files = TableStatements.Of(table).Files
            .Select(column => new FilePlace(table.LogicalName, row, column.LogicalName))
            .Select(place => (Place: place, File: transaction.Files.Find(place)))
            .Where(file => file.File is not null)
            .ToList();
        if (files.Count == 0)
        {
            return;
        }

        json.WriteStartObject(RowFileFormat.Files);
        foreach (var (place, file) in files.OrderBy(file => file.Place.Column, StringComparer.Ordinal))
        {
            json.WriteStartObject(place.Column);
            json.WriteString(RowFileFormat.Id, file!.Id);
            json.WriteString(RowFileFormat.MimeType, file.MimeType);
            json.WriteBase64String(RowFileFormat.Content, transaction.Files.Read(place));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the files of a row.</summary>
    /// <param name="json">The member of the line.</param>
    /// <param name="number">Number of the line.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="RowImportException">A column holds no files, or a file lacks something.</exception>
    internal static List<(string Column, StoredFile File, byte[] Content)> Read(JsonElement json, long number, TableDefinition table)
    {
        var files = new List<(string, StoredFile, byte[])>();
        foreach (var member in json.EnumerateObject())
        {
            if (table.FindColumn(member.Name) is not { HoldsFile: true })
            {
                throw RowImportException.InColumn(
                    number, table.LogicalName, member.Name, "There is no such column of files or images.", "Take the file out.");
            }

            files.Add(member.Value.ValueKind == JsonValueKind.Object
                && member.Value.TryGetProperty(RowFileFormat.Id.EncodedUtf8Bytes, out var id) && id.ValueKind == JsonValueKind.String
                && id.TryGetGuid(out var key)
                && member.Value.TryGetProperty(RowFileFormat.MimeType.EncodedUtf8Bytes, out var mime)
                && mime.ValueKind == JsonValueKind.String
                && member.Value.TryGetProperty(RowFileFormat.Content.EncodedUtf8Bytes, out var base64)
                && base64.ValueKind == JsonValueKind.String && base64.TryGetBytesFromBase64(out var content)
                    ? (member.Name, new StoredFile(key, content.LongLength, mime.GetString()!), content)
                    : throw RowImportException.InColumn(
                        number,
                        table.LogicalName,
                        member.Name,
                        "It is no file.",
                        """Write {"id":"01234567-89ab-cdef-0123-456789abcdef","mimeType":"text/plain","content":"SGVsbG8="}."""));
        }

        return files;
    }
}
