using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;

namespace CrmAlignment.Contracts.Tests.Behaviour;

/// <summary>Writes values and exceptions as the facts do: three levels deep, of a list the first five items.</summary>
internal static class AnswerText
{
    private const int Depth = 3;
    private const int Items = 5;
    private const int Length = 500;

    // Members that the version of the facts does not have.
    private static readonly HashSet<string> Later = ["FilterExpression.AnyAllFilterLinkEntity", "ConditionExpression.CompareColumns"];

    /// <summary>A value: its properties by name, or its items.</summary>
    public static string Of(object? value) => Of(value, 0);

    /// <summary>An exception: its type, the argument that it is about, and its message.</summary>
    public static string Of(Exception error)
    {
        var argument = error is ArgumentException { ParamName: { } name } ? $"({name})" : "";
        return $"!{error.GetType().Name}{argument} {Escape(error.Message)}";
    }

    /// <summary>The part of an answer that the facts keep.</summary>
    public static string Cut(string answer) => answer.Length > Length ? answer[..Length] : answer;

    /// <summary>A text without line ends.</summary>
    public static string Escape(string text)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Of(object? value, int depth) => value switch
    {
        null => "null",
        string text => $"\"{Escape(text)}\"",
        Type type => "type " + type.FullName,
        ValueType plain => Convert.ToString(plain, CultureInfo.InvariantCulture)!,
        _ when depth >= Depth => value.GetType().Name,
        IEnumerable items => $"{Name(value.GetType())}[{string.Join(", ", items.Cast<object?>().Take(Items).Select(item => Of(item, depth + 1)))}]",
        _ => $"{Name(value.GetType())}({string.Join("; ", Properties(value.GetType()).Select(item => $"{item.Name}={Read(item, value, depth)}"))})",
    };

    private static string Read(PropertyInfo property, object value, int depth)
    {
        try
        {
            return Of(property.GetValue(value), depth + 1);
        }
        catch (TargetInvocationException error)
        {
            return Of(error.InnerException!);
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(ExtensionDataObject))
            .Where(property => !Later.Contains($"{property.DeclaringType!.Name}.{property.Name}"))
            .OrderBy(property => property.Name, StringComparer.Ordinal);

    private static string Name(Type type)
        => type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>"
            : type.Name;
}
