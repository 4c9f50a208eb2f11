using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Client;

/// <summary>Reads the JSON that some Custom APIs answer with.</summary>
internal static class Payload
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        Culture = CultureInfo.InvariantCulture,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,

        // By default the values that properties have at first are filled in, and those are shared by all records:
        // https://www.newtonsoft.com/json/help/html/DeserializeObjectCreationHandling.htm
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        Converters = { new LocalDateConverter() },
    };

    /// <summary>Reads a JSON array from a response property.</summary>
    public static IReadOnlyList<T> Array<T>(ApiAnswer answer, string property)
    {
        try
        {
            return JsonConvert.DeserializeObject<T[]>(answer.Text(property), Settings)
                ?? throw answer.Unreadable(property, "is the JSON null, not an array");
        }
        catch (JsonException cause)
        {
            throw answer.Unreadable(property, $"is not the JSON array that it should be ({cause.Message})", cause);
        }
    }

    /// <summary>Reads a JSON object from a response property.</summary>
    public static T Object<T>(ApiAnswer answer, string property)
        where T : class
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(answer.Text(property), Settings)
                ?? throw answer.Unreadable(property, "is the JSON null, not an object");
        }
        catch (JsonException cause)
        {
            throw answer.Unreadable(property, $"is not the JSON object that it should be ({cause.Message})", cause);
        }
    }

    private sealed class LocalDateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate ReadJson(
            JsonReader reader, Type objectType, LocalDate existingValue, bool hasExistingValue, JsonSerializer serializer)
        {
            var date = LocalDatePattern.Iso.Parse(reader.Value as string ?? "");
            return date.Success ? date.Value : throw new JsonSerializationException(
                $"'{reader.Value}' at {reader.Path} is not a date such as 2026-01-31");
        }

        public override void WriteJson(JsonWriter writer, LocalDate value, JsonSerializer serializer) =>
            writer.WriteValue(LocalDatePattern.Iso.Format(value));
    }
}
