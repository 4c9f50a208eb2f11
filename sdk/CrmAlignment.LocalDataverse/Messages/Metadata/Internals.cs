using System;
using System.Collections.Concurrent;
using System.Reflection;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// Sets properties of the SDK's metadata classes that have no public setter. By reflection, because Microsoft's own assembly, which
/// may stand in for the contracts, gives no other way.
/// </summary>
internal static class Internals
{
    private static readonly ConcurrentDictionary<(Type, string), PropertyInfo> Properties = new();

    public static T With<T>(this T target, string property, object? value)
        where T : class
    {
        var found = Properties.GetOrAdd((target.GetType(), property), static key => Find(key.Item1, key.Item2));
        found.SetValue(target, value);
        return target;
    }

    // A private setter is only visible on the class that declares the property.
    private static PropertyInfo Find(Type type, string property)
    {
        var found = type.GetProperty(property, BindingFlags.Instance | BindingFlags.Public)
            ?? throw new InvalidOperationException($"{type.FullName} has no property {property}.");
        return found.DeclaringType!.GetProperty(property, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)!;
    }
}
