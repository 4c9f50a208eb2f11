using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads environment variable definitions and, where a package ships one, their values.</summary>
internal static class EnvironmentVariableReader
{
    public static IReadOnlyList<PackageEnvironmentVariable> Read(SolutionArchive archive, PackageProblems problems) =>
    [
        .. ComponentPartReader
            .Load(archive, ComponentFile.EnvironmentVariable, problems)
            .Select(definition => ReadDefinition(definition, archive)),
    ];

    private static PackageEnvironmentVariable ReadDefinition(PackageElement definition, SolutionArchive archive)
    {
        var schemaName = definition.RequiredAttribute("schemaname");
        var type = definition.RequiredInteger("type");
        if (definition.Text("type") is not null && !Enum.IsDefined((EnvironmentVariableType)type))
        {
            definition.Refuse(
                $"<type> is {type}; data sources and secrets are not supported by the local Dataverse.",
                "Use 100000000 String, 100000001 Number, 100000002 Boolean or 100000003 JSON.",
                $"environment variable {schemaName}");
        }

        return new PackageEnvironmentVariable(
            schemaName,
            ComponentPartReader.Labels(definition, "displayname"),
            ComponentPartReader.Labels(definition, "description"),
            type,
            definition.Text("defaultvalue"),
            definition.Flag("isrequired"),
            ShippedValue(definition, archive, schemaName));
    }

    /// <summary>Exports keep a current value beside the definition, as JSON.</summary>
    private static string? ShippedValue(PackageElement definition, SolutionArchive archive, string schemaName)
    {
        var part = ComponentPartReader.FolderOf(definition.Part) + "/environmentvariablevalues.json";
        if (archive.Find(part) is not { } content)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.GetProperty("environmentvariablevalues").GetProperty("environmentvariablevalue")
                .GetProperty("value").GetString();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            definition.Problems.Add(
                part,
                $"environment variable {schemaName}",
                $"the part has no environmentvariablevalues.environmentvariablevalue.value ({error.Message}).",
                "Restore the part from an export, or remove it.");
            return null;
        }
    }
}
