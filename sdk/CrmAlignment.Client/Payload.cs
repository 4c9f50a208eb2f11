using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Client.Health;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

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
        Converters = { new DayConverter() },
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
}
