using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Reads definitions. The Web API has the SDK's classes as types, with the same properties, so what came is laid upon them.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/metadataentitytypes
/// </summary>
internal static class DefinitionReader
{
    private const string Namespace = "Microsoft.Dynamics.CRM.";
    private const string Complex = "Complex";
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // One name has two properties where a class of the SDK hides its base's.
    private static readonly Dictionary<string, Type> Types = typeof(MetadataBase).Assembly.GetTypes()
        .Where(type => type.Namespace is "Microsoft.Xrm.Sdk" or "Microsoft.Xrm.Sdk.Metadata" && !type.IsGenericType)
        .GroupBy(type => type.Name).ToDictionary(types => types.Key, types => types.First(), StringComparer.Ordinal);

    /// <summary>The class of a type of the Web API.</summary>
    public static Type Named(string name) => Types[name];

    /// <summary>A definition, or a part of one.</summary>
    /// <param name="json">What came.</param>
    /// <param name="type">Its type, unless it says a derived one itself.</param>
    public static object? Read(JToken? json, Type type) => json switch
    {
        null or { Type: JTokenType.Null } => null,
        JObject structure => Structure(structure, type),
        JArray items => Several(items, type),
        _ => Single((JValue)json, Nullable.GetUnderlyingType(type) ?? type),
    };

    private static object Structure(JObject json, Type declared)
    {
        var type = (string?)json["@odata.type"] is { } named && Types.TryGetValue(ClassOf(named.TrimStart('#').Substring(Namespace.Length)), out var derived) && declared.IsAssignableFrom(derived)
            ? derived
            : declared;
        var made = Make(type, json);
        foreach (var part in json.Properties().Where(part => !part.Name.Contains('@')))
        {
            if (Find(type, part.Name) is { } property)
            {
                Set(made, property, Read(part.Value, property.PropertyType));
            }
        }

        return made;
    }

    // As a value of an answer a definition is of a complex type, with a name of its own.
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/complexentitymetadata
    private static string ClassOf(string type) =>
        type.StartsWith(Complex, StringComparison.Ordinal) && !Types.ContainsKey(type) ? type.Substring(Complex.Length) : type;

    // A managed property of the SDK has no constructor but that from its value.
    private static object Make(Type type, JObject json) =>
        type.GetConstructor(Any, null, Type.EmptyTypes, null) is { } empty ? empty.Invoke(null)
        : type.GetConstructors(Any).FirstOrDefault(one => one.GetParameters().Length == 1) is { } fromValue
            ? fromValue.Invoke([Read(json["Value"], fromValue.GetParameters()[0].ParameterType)])
        : throw new NotSupportedException($"The Web API service cannot make a {type.Name}.");

    // What the SDK lets nobody set is set by its own serializer as well, through the setter that it hides, or into its list.
    private static void Set(object made, PropertyInfo property, object? value)
    {
        if (property.GetSetMethod(nonPublic: true) is { } setter)
        {
            setter.Invoke(made, [value]);
        }
        else if (value is IEnumerable items && value is not string && property.GetValue(made) is IList list)
        {
            foreach (var item in items)
            {
                list.Add(item);
            }
        }
    }

    private static PropertyInfo? Find(Type type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetProperty(name, Any | BindingFlags.DeclaredOnly) is { } property)
            {
                return property;
            }
        }

        return null;
    }

    private static object Several(JArray items, Type type)
    {
        var item = type.IsArray ? type.GetElementType()! : type.GetInterfaces().First(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
        var read = items.Select(one => Read(one, item)).ToList();
        if (type.IsArray)
        {
            var array = Array.CreateInstance(item, read.Count);
            ((IList)read).CopyTo(array, 0);
            return array;
        }

        var list = (IList)Activator.CreateInstance(type, nonPublic: true)!;
        read.ForEach(one => list.Add(one));
        return list;
    }

    private static object Single(JValue json, Type type) =>
        type.IsEnum ? json.Type == JTokenType.String ? Enum.Parse(type, (string)json!) : Enum.ToObject(type, (int)json)
        : type == typeof(Guid) ? new Guid((string)json!)
        : type == typeof(DateTime) ? DateTime.Parse((string)json!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
        : Convert.ChangeType(json.Value, type, CultureInfo.InvariantCulture)!;
}
