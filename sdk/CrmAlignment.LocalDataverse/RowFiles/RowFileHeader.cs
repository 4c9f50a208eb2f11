using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>The first line of a row file: what the file is, and what its rows need that is in no row.</summary>
/// <param name="Solutions">Versions of the solutions by unique name.</param>
/// <param name="QueueTables">Logical names of the tables that were enabled for queues.</param>
/// <param name="Numbers">The numbers that sequences had reached, by name.</param>
internal sealed record RowFileHeader(
    IReadOnlyDictionary<string, string> Solutions, IReadOnlyList<string> QueueTables, IReadOnlyDictionary<string, long> Numbers)
{
    private const string Remedy = "Name a file that ExportRows or crma export --database wrote.";

    /// <summary>What an organization's file begins with.</summary>
    public static RowFileHeader Of(StoreTransaction transaction) => new(
        InstalledSolutions.Of(transaction),
        [.. transaction.Catalog.Tables
            .Where(table => table.IsValidForQueue)
            .Select(table => table.LogicalName)
            .Order(StringComparer.Ordinal)],
        transaction.ReadNumbers());

    /// <summary>Reads the line.</summary>
    /// <param name="json">The line.</param>
    /// <exception cref="RowImportException">The file is something else, or of another version.</exception>
    public static RowFileHeader Read(JsonElement json)
    {
        RequireFormat(json);
        return new RowFileHeader(
            Members(json, RowFileFormat.Solutions).ToDictionary(item => item.Name, item => Text(item.Value, RowFileFormat.Solutions)),
            [.. Member(json, RowFileFormat.QueueTables, JsonValueKind.Array)
                .EnumerateArray()
                .Select(item => Text(item, RowFileFormat.QueueTables))],
            Members(json, RowFileFormat.Numbers).ToDictionary(item => item.Name, item => Number(item.Value)));
    }

    /// <summary>Writes the members of the line.</summary>
    /// <param name="json">Stands in the line's object.</param>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString(RowFileFormat.Format, RowFileFormat.Name);
        json.WriteNumber(RowFileFormat.VersionNumber, RowFileFormat.Version);
        json.WriteStartObject(RowFileFormat.Solutions);
        foreach (var (name, version) in Solutions)
        {
            json.WriteString(name, version);
        }

        json.WriteEndObject();
        json.WriteStartArray(RowFileFormat.QueueTables);
        foreach (var table in QueueTables)
        {
            json.WriteStringValue(table);
        }

        json.WriteEndArray();
        json.WriteStartObject(RowFileFormat.Numbers);
        foreach (var (name, number) in Numbers)
        {
            json.WriteNumber(name, number);
        }

        json.WriteEndObject();
    }

    /// <summary>Prepares an organization for the rows.</summary>
    /// <param name="transaction">The organization.</param>
    /// <exception cref="RowImportException">It has other solutions than the one from which the rows come.</exception>
    public void Apply(StoreTransaction transaction)
    {
        RequireSolutions(InstalledSolutions.Of(transaction));
        foreach (var name in QueueTables)
        {
            var table = transaction.Catalog.FindTable(name)
                ?? throw RowImportException.InLine(
                    1, $"There is no table '{name}' to enable for queues.", "Import the solution that brings it first.");
            if (!table.IsValidForQueue)
            {
                transaction.ApplyCatalog(QueueEnablement.Enable(transaction.Catalog, table));
            }
        }

        transaction.ReplaceNumbers(Numbers);
    }

    private static void RequireFormat(JsonElement json)
    {
        if (!json.TryGetProperty(RowFileFormat.Format.EncodedUtf8Bytes, out var format)
            || format.ValueKind != JsonValueKind.String
            || !format.ValueEquals(RowFileFormat.Name))
        {
            throw RowImportException.InLine(1, $"It does not say \"format\":\"{RowFileFormat.Name}\".", Remedy);
        }

        if (!Member(json, RowFileFormat.VersionNumber, JsonValueKind.Number).TryGetInt32(out var number) || number != RowFileFormat.Version)
        {
            throw RowImportException.InLine(
                1, $"The version of the file is not {RowFileFormat.Version}, the only one that is read here.", Remedy);
        }
    }

    private static JsonElement Member(JsonElement json, JsonEncodedText name, JsonValueKind kind) =>
        json.TryGetProperty(name.EncodedUtf8Bytes, out var member) && member.ValueKind == kind
            ? member
            : throw RowImportException.InLine(1, $"It does not say \"{name.Value}\".", Remedy);

    private static IEnumerable<JsonProperty> Members(JsonElement json, JsonEncodedText name) =>
        Member(json, name, JsonValueKind.Object).EnumerateObject();

    private static string Text(JsonElement value, JsonEncodedText member) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw NoValue(value, member);

    private static long Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : throw NoValue(value, RowFileFormat.Numbers);

    private static RowImportException NoValue(JsonElement value, JsonEncodedText member) =>
        RowImportException.InLine(1, $"\"{member.Value}\" cannot have {value.GetRawText()}.", Remedy);

    private void RequireSolutions(IReadOnlyDictionary<string, string> installed)
    {
        foreach (var (name, version) in Solutions)
        {
            if (!installed.TryGetValue(name, out var has))
            {
                throw RowImportException.InLine(
                    1, $"The rows need the solution '{name}' {version}, which is not installed.", "Import it first.");
            }

            if (has != version)
            {
                throw RowImportException.InLine(
                    1,
                    $"The rows need the solution '{name}' in version {version}; version {has} is installed.",
                    "Import that version first, and another one after the rows.");
            }
        }

        if (installed.Keys.FirstOrDefault(name => !Solutions.ContainsKey(name)) is { } surplus)
        {
            throw RowImportException.InLine(
                1,
                $"The solution '{surplus}' is installed, and was not where the rows come from.",
                "Import the rows into an organization without it, and the solution after them.");
        }
    }
}
