using System.Linq;
using System.Text.Json;
using CrmAlignment.WebApi.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Rows;

/// <summary>
/// Values of an open row that say no type: text, numbers, rows within rows and collections of them, as the notifications of an app have
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications).
/// </summary>
internal static class OpenValues
{
    private const int DeepestLevel = 16;

    /// <summary>Reads one.</summary>
    /// <param name="name">Name of the value, for the refusal.</param>
    /// <param name="json">The value.</param>
    /// <exception cref="WebApiException">It is deeper than 16 levels, or an array of other than objects.</exception>
    public static object? Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = DeepestLevel });
            return Value(name, document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw WebApiException.BadRequest($"'{name}' cannot be read: {malformed.Message}");
        }
    }

    private static object? Value(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt32(out var number) ? number : value.GetDecimal(),
        JsonValueKind.Object => Row(value),
        _ => new EntityCollection([.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Object
            ? Row(item)
            : throw WebApiException.NotSupported($"'{name}', a collection of other than rows in a row of no table, which"))]),
    };

    // Annotations say types, which the JSON says as well.
    private static Entity Row(JsonElement value)
    {
        var row = new Entity();
        foreach (var property in value.EnumerateObject().Where(property => !property.Name.Contains('@', System.StringComparison.Ordinal)))
        {
            row[property.Name] = Value(property.Name, property.Value);
        }

        return row;
    }
}
