using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.WebApi.Tests;

/// <summary>Reads JSON as it is: dates stay text.</summary>
internal static class Json
{
    public static JObject Read(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }

    public static async Task<JObject> ReadAsync(HttpResponseMessage response) => Read(await response.Content.ReadAsStringAsync());
}
