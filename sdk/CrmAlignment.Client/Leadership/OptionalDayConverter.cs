using System;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Client.Leadership;

/// <summary>Reads and writes a day as ISO 8601, or null; on the properties themselves, so that whoever writes a scorecard as JSON gets the same.</summary>
internal sealed class OptionalDayConverter : JsonConverter<LocalDate?>
{
    public override LocalDate? ReadJson(JsonReader reader, Type objectType, LocalDate? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(reader.Value as string ?? "");
        return day.Success ? day.Value : throw new JsonSerializationException($"'{reader.Value}' at {reader.Path} is not a date such as 2026-01-31");
    }

    public override void WriteJson(JsonWriter writer, LocalDate? value, JsonSerializer serializer) =>
        writer.WriteValue(value is { } day ? LocalDatePattern.Iso.Format(day) : null);
}
