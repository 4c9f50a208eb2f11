using System;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace CrmAlignment.Cli.Commands;

/// <summary>What commands write for programs (--json): names in camel case, choices by name, days as yyyy-MM-dd.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
        Converters = { new StringEnumConverter(), new DayConverter() },
        Culture = CultureInfo.InvariantCulture,
        Formatting = Formatting.Indented,
    };

    /// <summary>Writes a result past the console's width.</summary>
    public static void Write(IAnsiConsole console, object result) => console.Profile.Out.Writer.WriteLine(JsonConvert.SerializeObject(result, Settings));

    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override bool CanRead => false;

        public override void WriteJson(JsonWriter writer, LocalDate value, JsonSerializer serializer) => writer.WriteValue(LocalDatePattern.Iso.Format(value));

        public override LocalDate ReadJson(JsonReader reader, Type objectType, LocalDate existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException("Commands write days, and read none.");
    }
}
