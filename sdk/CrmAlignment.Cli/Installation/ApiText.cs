using System;
using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// The settings and parameters of a Custom API in words, the same for a package and an environment.
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables
/// </summary>
internal static class ApiText
{
    private static readonly string[] Types =
    [
        "Boolean", "DateTime", "Decimal", "Entity", "EntityCollection", "EntityReference", "Float", "Integer", "Money", "Picklist", "String",
        "StringArray", "Guid",
    ];

    /// <summary>The settings.</summary>
    public static IReadOnlyDictionary<string, string> Settings(bool isFunction, int binding, string? table, string? privilege, string? runs) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = isFunction ? "function" : "action",
            ["binding"] = binding switch { 0 => "none", 1 => $"row of {table}", _ => $"rows of {table}" },
            ["privilege"] = string.IsNullOrEmpty(privilege) ? "none" : privilege,
            ["class"] = string.IsNullOrEmpty(runs) ? "none" : runs,
        };

    /// <summary>A parameter.</summary>
    public static string Parameter(int type, bool isOptional) =>
        $"{(type >= 0 && type < Types.Length ? Types[type] : $"type {type}")}{(isOptional ? ", optional" : "")}";
}
