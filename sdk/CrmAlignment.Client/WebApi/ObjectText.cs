using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Any value as the name of its .NET type and a text, which the Web API calls Object. Several are an array of the type, and a list in
/// brackets.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/object
/// </summary>
internal static class ObjectText
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Object";

    private static readonly Type[] Simple =
        [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(Guid), typeof(DateTime)];

    /// <summary>A value as JSON.</summary>
    /// <exception cref="NotSupportedException">The value is neither simple nor one of a definition.</exception>
    public static JObject Write(object value)
    {
        if (value is IEnumerable several and not string)
        {
            var items = several.Cast<object>().ToList();
            var type = items.Select(item => item.GetType()).Distinct().ToList();
            return type.Count > 1
                ? throw new NotSupportedException("The Web API service does not send a list of values of several types.")
                : Of((type.FirstOrDefault() ?? typeof(string)).FullName + "[]", List(items));
        }

        return Of(value.GetType().FullName!, Text(value));
    }

    /// <summary>The value of JSON.</summary>
    public static object Read(JObject json)
    {
        var (type, text) = ((string)json["Type"]!, (string)json["Value"]!);
        var known = Simple.FirstOrDefault(simple => simple.FullName == type) ?? typeof(Entity).Assembly.GetType(type);
        return known is { IsEnum: true } ? Enum.Parse(known, text)
            : known == typeof(Guid) ? new Guid(text)
            : known == typeof(DateTime) ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
            : known is not null && Simple.Contains(known) ? Convert.ChangeType(text, known, CultureInfo.InvariantCulture)
            : throw new NotSupportedException($"The Web API service does not read a value of the type {type}.");
    }

    private static JObject Of(string type, string text) => new() { ["Type"] = type, ["Value"] = text };

    private static string List(IEnumerable<object> items) =>
        new JArray(items.Select(item => item is int or long or bool ? JToken.FromObject(item) : Text(item))).ToString(Formatting.None);

    private static string Text(object value) => value switch
    {
        string text => text,
        DateTime date => RowBody.Instant(date),
        Enum member => member.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ when value.GetType().GetProperty("Value")?.GetValue(value) is { } inner => Text(inner),
        _ => throw new NotSupportedException($"The Web API service does not send a {value.GetType().Name} as a value of a condition."),
    };
}
