using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// Writes rows as JSON, one a line, in the shape in which a database is exported: choices as numbers, references as table and id, times in
/// UTC. The first line says where they come from.
/// </summary>
internal sealed class RowLines : IDisposable
{
    private const string Format = "crma-product-rows";

    // Says nothing that a reader could use: it numbers the changes of one environment.
    private const string RowVersion = "versionnumber";

    private readonly StreamWriter _lines;

    /// <summary>Begins with the line that says what the file is.</summary>
    /// <param name="stream">Receives the lines; stays open.</param>
    /// <param name="environment">What people call the environment.</param>
    /// <param name="solutions">What is installed there.</param>
    public RowLines(Stream stream, string environment, IEnumerable<InstalledSolution> solutions)
    {
        _lines = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
        WriteLine(json =>
        {
            json.WriteString("format", Format);
            json.WriteNumber("version", 1);
            json.WriteString("environment", environment);
            json.WriteStartObject("solutions");
            foreach (var solution in solutions.OrderBy(solution => solution.Name, StringComparer.Ordinal))
            {
                json.WriteString(solution.Name, solution.Version.ToString());
            }

            json.WriteEndObject();
        });
    }

    /// <summary>Writes a row, its columns in the order of their names; what is empty is left out.</summary>
    /// <param name="row">The row.</param>
    public void Write(Entity row) => WriteLine(json =>
    {
        json.WriteString("table", row.LogicalName);
        json.WriteString("id", row.Id);
        json.WriteStartObject("values");
        foreach (var (column, value) in row.Attributes.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            if (value is not null && column != RowVersion && !(value is Guid id && id == row.Id))
            {
                json.WritePropertyName(column);
                Write(json, row.LogicalName, column, value);
            }
        }

        json.WriteEndObject();
    });

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private static void Write(Utf8JsonWriter json, string table, string column, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int or long or decimal or double:
                json.WriteRawValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case DateTime moment:
                json.WriteStringValue(Moment(moment));
                break;
            case Money money:
                json.WriteNumberValue(money.Value);
                break;
            case OptionSetValue option:
                json.WriteNumberValue(option.Value);
                break;
            case OptionSetValueCollection options:
                json.WriteStartArray();
                options.ToList().ForEach(option => json.WriteNumberValue(option.Value));
                json.WriteEndArray();
                break;
            case EntityReference reference:
                json.WriteStartObject();
                json.WriteString("table", reference.LogicalName);
                json.WriteString("id", reference.Id);
                json.WriteEndObject();
                break;
            case BooleanManagedProperty property:
                json.WriteBooleanValue(property.Value);
                break;
            default:
                throw new InvalidOperationException($"There is no way to write the values of {table}.{column} ({value.GetType().Name}). Export the other tables by the Web API.");
        }
    }

    // What has no time zone is a day here: the product has no other columns without one.
    private static string Moment(DateTime moment) => moment.ToString(
        moment.Kind == DateTimeKind.Utc ? "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'" : moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFF",
        CultureInfo.InvariantCulture);

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        _lines.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
