using System;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Client.Criteria;

/// <summary>Reads and writes an instant as ISO 8601 in UTC; on the properties themselves, so that whoever writes an answer as JSON gets the same.</summary>
internal sealed class InstantConverter : JsonConverter<Instant>
{
    public override Instant ReadJson(JsonReader reader, Type objectType, Instant existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var instant = InstantPattern.General.Parse(reader.Value as string ?? "");
        return instant.Success ? instant.Value : throw new JsonSerializationException(
            $"'{reader.Value}' at {reader.Path} is not an instant such as 2026-01-31T23:00:00Z");
    }

    public override void WriteJson(JsonWriter writer, Instant value, JsonSerializer serializer) => writer.WriteValue(InstantPattern.General.Format(value));
}
