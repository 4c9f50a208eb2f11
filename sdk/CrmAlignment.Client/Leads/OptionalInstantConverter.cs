using System;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Client.Leads;

/// <summary>Reads and writes an instant that may be missing as ISO 8601 in UTC, or null.</summary>
internal sealed class OptionalInstantConverter : JsonConverter<Instant?>
{
    public override Instant? ReadJson(JsonReader reader, Type objectType, Instant? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.Value is null)
        {
            return null;
        }

        var instant = InstantPattern.General.Parse(reader.Value as string ?? "");
        return instant.Success ? instant.Value : throw new JsonSerializationException(
            $"'{reader.Value}' at {reader.Path} is not an instant such as 2026-01-31T23:00:00Z");
    }

    public override void WriteJson(JsonWriter writer, Instant? value, JsonSerializer serializer) =>
        writer.WriteValue(value is { } instant ? InstantPattern.General.Format(instant) : null);
}
