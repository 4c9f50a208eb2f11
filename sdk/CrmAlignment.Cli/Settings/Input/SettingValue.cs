using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>Values of settings as they are compared and shown.</summary>
internal static class SettingValue
{
    /// <summary>The value without the platform's wrappings.</summary>
    public static object? Plain(object? value) => value switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        DateTime date => date.Date,
        string { Length: 0 } => null,
        _ => value,
    };

    /// <summary>Whether two values are the same setting.</summary>
    public static bool Same(object? one, object? other) => (Plain(one), Plain(other)) switch
    {
        (decimal left, decimal right) => left == right,
        (bool left, null) => !left,
        (null, bool right) => !right,
        var (left, right) => Equals(left, right),
    };

    /// <summary>The value for people.</summary>
    public static string Text(object? value) => Plain(value) switch
    {
        null => "(empty)",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        ReferenceKey reference => reference.Key,
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        var plain => Convert.ToString(plain, CultureInfo.InvariantCulture) ?? "",
    };
}
