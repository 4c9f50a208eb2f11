using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace CrmAlignment.Solution.Plugins;

/// <summary>
/// Reads the steps of a class from its attributes. A step names the classes that read its images, and those declare their columns by
/// an attribute of their own, so that no column is written down twice.
/// </summary>
internal static class StepReader
{
    private const string Step = "CrmAlignment.Plugins.Registration.StepAttribute";
    private const string Columns = "ColumnsAttribute";
    private const string Every = "*";
    private static readonly string[] ColumnProperties = ["FilteringColumns", "Watches", "PreImage", "PostImage"];

    public static IEnumerable<PluginStep> StepsOf(TypeDefinition type) =>
        type.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == Step).Select(Read);

    private static PluginStep Read(CustomAttribute attribute)
    {
        var arguments = attribute.ConstructorArguments;
        var named = attribute.Properties.ToDictionary(property => property.Name, property => property.Argument.Value, StringComparer.Ordinal);
        var classes = ColumnProperties.ToDictionary(property => property, property => Items(named.GetValueOrDefault(property)), StringComparer.Ordinal);
        return new PluginStep((string)arguments[0].Value, (string)arguments[1].Value ?? "", (int)arguments[2].Value)
        {
            IsAsynchronous = named.GetValueOrDefault("Asynchronous") is true,
            Rank = named.GetValueOrDefault("Rank") is int rank ? rank : 1,
            FilteringColumns = Joined(ColumnsOf(classes["FilteringColumns"]).Concat(DecidingColumns.Of(ColumnsOf(classes["Watches"])))),
            PreImage = Joined(ColumnsOf(classes["PreImage"])),
            PostImage = Joined(ColumnsOf(classes["PostImage"])),
            ClassesWithoutColumns = Joined(classes.Values.SelectMany(each => each).Where(type => DeclaredBy(type) is null).Select(NameOf)),
        };
    }

    // Every column is what it says, whatever else is named beside it.
    private static string Joined(IEnumerable<string> columns)
    {
        var distinct = columns.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Contains(Every) ? Every : string.Join(',', distinct);
    }

    private static List<string> ColumnsOf(CustomAttributeArgument[] classes) => [.. classes.SelectMany(type => DeclaredBy(type) ?? [])];

    private static IEnumerable<string>? DeclaredBy(CustomAttributeArgument type) =>
        (type.Value as TypeDefinition)?.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == Columns) is { } declaration
            ? Items(declaration.ConstructorArguments[0].Value).Select(column => (string)column.Value)
            : null;

    private static string NameOf(CustomAttributeArgument type) => (type.Value as TypeReference)?.FullName ?? "";

    private static CustomAttributeArgument[] Items(object? array) => array as CustomAttributeArgument[] ?? [];
}
