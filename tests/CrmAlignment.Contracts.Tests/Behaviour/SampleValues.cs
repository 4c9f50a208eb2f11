using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Contracts.Tests.Behaviour;

/// <summary>The values that the facts were asked with: each of a type is told from the next by its number, from 1.</summary>
internal static class SampleValues
{
    private static readonly DateTime FirstDay = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>A sample of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="number">Which of the samples of one call, from 1.</param>
    /// <returns>The value; null for a type of which none can be made.</returns>
    public static object? Of(Type type, int number)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "s" + number
            : type == typeof(object) ? "o" + number
            : type == typeof(Guid) ? new Guid(number, 0, 0, new byte[8])
            : type == typeof(bool) ? true
            : type == typeof(DateTime) ? FirstDay.AddDays(number - 1)
            : type.IsEnum ? EnumValue(type, number)
            : type.IsPrimitive || type == typeof(decimal) ? Convert.ChangeType(number, type, null)
            : type.IsArray ? ArrayOf(type.GetElementType()!, number)
            : Instance(type);
    }

    /// <summary>What stands for no value: null, or the default of a value type.</summary>
    /// <param name="type">The type.</param>
    public static object? Nothing(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static object EnumValue(Type type, int number)
    {
        var values = Enum.GetValues(type);
        return values.GetValue(Math.Min(number, values.Length - 1))!;
    }

    private static Array ArrayOf(Type element, int number)
    {
        var array = Array.CreateInstance(element, 1);
        array.SetValue(Of(element, number), 0);
        return array;
    }

    private static object? Instance(Type type)
    {
        if (type == typeof(QueryBase))
        {
            return new QueryExpression();
        }

        if (type.IsGenericType && type.IsInterface)
        {
            return Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()));
        }

        var made = type.IsAbstract
            ? type.Assembly.GetExportedTypes().Where(type.IsAssignableFrom).OrderBy(other => other.Name, StringComparer.Ordinal).FirstOrDefault(CanMake)
            : CanMake(type) ? type : null;
        return made is null ? null : Activator.CreateInstance(made);
    }

    private static bool CanMake(Type type)
        => !type.IsAbstract && type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes) is not null;
}
