using System;
using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>The data of jobs is JSON, written and read without a tree of objects between: jobs are a tenth of what a replay does.</summary>
internal static class JobText
{
    /// <summary>Writes an object.</summary>
    /// <typeparam name="T">Type of what is written.</typeparam>
    /// <param name="value">What is written.</param>
    /// <param name="write">Writes the properties of the object.</param>
    /// <returns>JSON.</returns>
    public static string Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        const int Usual = 4096;
        var bytes = new ArrayBufferWriter<byte>(Usual);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>A property that must be there and have a text.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">Name of the property.</param>
    public static string Required(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>A property that may be absent or null.</summary>
    /// <param name="json">The object.</param>
    /// <param name="name">Name of the property.</param>
    public static JsonElement? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
