using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using CrmAlignment.LocalDataverse.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Notifications;

/// <summary>
/// The column data of a notification: what overrides title, body and icon, and the actions, as JSON
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications).
/// </summary>
internal static class NotificationData
{
    /// <summary>The JSON.</summary>
    /// <param name="overrides">Title, body and iconUrl that override the columns; null for none.</param>
    /// <param name="actions">A row without a table whose attribute actions is the collection of actions; null for none.</param>
    /// <returns>The text; null when there is neither.</returns>
    public static string? Of(Entity? overrides, Entity? actions)
    {
        if (overrides is null && actions is null)
        {
            return null;
        }

        var data = new JsonObject();
        foreach (var (name, value) in (overrides?.Attributes ?? []).Concat(actions?.Attributes ?? []))
        {
            data[name] = Node(name, value);
        }

        return data.ToJsonString();
    }

    private static JsonNode? Node(string name, object? value) => value switch
    {
        null => null,
        Entity row => new JsonObject(row.Attributes.Select(item => new System.Collections.Generic.KeyValuePair<string, JsonNode?>(item.Key, Node(item.Key, item.Value)))),
        EntityCollection rows => new JsonArray([.. rows.Entities.Select(row => Node(name, row))]),
        string text => text,
        bool flag => flag,
        int number => number,
        OptionSetValue option => option.Value,
        Guid id => id.ToString("D"),
        IFormattable number when number is decimal or double or long => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw DataverseFault.InvalidArgument($"'{name}' of a notification cannot be of type {value.GetType().Name}."),
    };
}
