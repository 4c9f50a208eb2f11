using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>The answer to a request.</summary>
/// <param name="Json">Its body; empty when it had none.</param>
/// <param name="EntityId">Id of the row that was written, if the answer names one.</param>
/// <param name="IsCreated">Whether the row is new, as far as the answer says.</param>
internal sealed record WebAnswer(JObject Json, Guid? EntityId, bool IsCreated)
{
    /// <summary>Reads an answer.</summary>
    public static WebAnswer Of(HttpResponseMessage response, string text) =>
        new(Read(text), EntityIdOf(response), response.StatusCode == System.Net.HttpStatusCode.Created);

    /// <summary>Reads JSON: dates stay text, and no amount goes through a double.</summary>
    public static JObject Read(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal };
        return JObject.Load(reader);
    }

    // The last id: that of a column stands behind that of its table.
    private static Guid? EntityIdOf(HttpResponseMessage response) => response.Headers.TryGetValues("OData-EntityId", out var addresses)
        ? addresses.First().Split('(', ')').Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null).LastOrDefault(id => id is not null)
        : null;
}
