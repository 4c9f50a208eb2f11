using System;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Client.Health;

/// <summary>Reads and writes a day as ISO 8601; on the properties themselves, so that whoever writes a check as JSON gets the same.</summary>
internal sealed class DayConverter : JsonConverter<LocalDate>
{
    public override LocalDate ReadJson(JsonReader reader, Type objectType, LocalDate existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var day = LocalDatePattern.Iso.Parse(reader.Value as string ?? "");
        return day.Success ? day.Value : throw new JsonSerializationException($"'{reader.Value}' at {reader.Path} is not a date such as 2026-01-31");
    }

    public override void WriteJson(JsonWriter writer, LocalDate value, JsonSerializer serializer) => writer.WriteValue(LocalDatePattern.Iso.Format(value));
}
