using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads environment variable definitions and, where a package ships one, their values.</summary>
internal static class EnvironmentVariableReader
{
    public const string Folder = "environmentvariabledefinitions";

    public static IReadOnlyList<PackageEnvironmentVariable> Read(SolutionArchive archive, PackageProblems problems) =>
    [
        .. ComponentPartReader
            .Load(archive, Folder, "environmentvariabledefinition.xml", "environmentvariabledefinition", problems)
            .Select(definition => ReadDefinition(definition, archive)),
    ];

    private static PackageEnvironmentVariable ReadDefinition(PackageElement definition, SolutionArchive archive)
    {
        var schemaName = definition.RequiredAttribute("schemaname");
        var type = definition.RequiredInteger("type");
        if (definition.Text("type") is not null && type is < 100000000 or > 100000003)
        {
            definition.Refuse(
                $"<type> is {type}; data sources and secrets are not supported by the local Dataverse.",
                "Use 100000000 String, 100000001 Number, 100000002 Boolean or 100000003 JSON.",
                $"environment variable {schemaName}");
        }

        RefuseShippedValue(definition, archive, schemaName);
        return new PackageEnvironmentVariable(
            schemaName,
            ComponentPartReader.Labels(definition, "displayname"),
            ComponentPartReader.Labels(definition, "description"),
            type,
            definition.Text("defaultvalue"),
            definition.Flag("isrequired"));
    }

    private static void RefuseShippedValue(PackageElement definition, SolutionArchive archive, string schemaName)
    {
        var values = ComponentPartReader.FolderOf(definition.Part) + "/environmentvariablevalues.json";
        if (archive.Find(values) is not null)
        {
            definition.Refuse(
                $"the package ships a value ('{values}'), which the local Dataverse does not import.",
                "Remove the current value before exporting, as Microsoft advises, and set it after the import.",
                $"environment variable {schemaName}");
        }
    }
}
