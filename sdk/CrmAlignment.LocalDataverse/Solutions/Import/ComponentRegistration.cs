using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of the components that need nothing but themselves: environment variables, web resources and entity maps.</summary>
internal sealed class ComponentRegistration(RegistrationWriter rows, SolutionComponents components, bool isManaged)
{
    public void Write(SolutionPackage package)
    {
        foreach (var variable in package.EnvironmentVariables)
        {
            WriteVariable(variable);
        }

        foreach (var resource in package.WebResources)
        {
            WriteResource(resource);
        }

        foreach (var map in package.EntityMaps)
        {
            WriteMap(map);
        }
    }

    /// <summary>The default label, else the one in English, else any; null when there is none.</summary>
    public static string? Label(IReadOnlyDictionary<int, string> labels) =>
        labels.TryGetValue(0, out var text) || LocalizedText.Of(labels).For(LocalizedText.BaseLanguage) is { Length: > 0 } other && (text = other) is not null
            ? text
            : null;

    /// <summary>Values that users set live in rows of their own, which no import touches.</summary>
    private void WriteVariable(PackageEnvironmentVariable variable) =>
        components.Put("environmentvariabledefinition", ImportedIds.Of("environmentvariabledefinition", variable.SchemaName), new()
        {
            ["schemaname"] = variable.SchemaName,
            ["displayname"] = Label(variable.DisplayNames) ?? variable.SchemaName,
            ["description"] = Label(variable.Descriptions),
            ["type"] = variable.Type,
            ["defaultvalue"] = variable.DefaultValue,
            ["isrequired"] = variable.IsRequired,
            ["ismanaged"] = isManaged,
        });

    private void WriteMap(PackageEntityMap map)
    {
        var name = $"{map.SourceTable}:{map.TargetTable}";
        var id = ImportedIds.Of("entitymap", name);
        rows.Put("entitymap", id, new()
        {
            ["sourceentityname"] = map.SourceTable,
            ["targetentityname"] = map.TargetTable,
            ["ismanaged"] = isManaged,
        });
        foreach (var (source, target) in map.Columns)
        {
            rows.Put("attributemap", ImportedIds.Of("attributemap", $"{name}:{source}:{target}"), new()
            {
                ["entitymapid"] = new RowReference("entitymap", id),
                ["sourceattributename"] = source,
                ["targetattributename"] = target,
                ["ismanaged"] = isManaged,
            });
        }
    }

    private void WriteResource(PackageWebResource resource) =>
        components.Put("webresource", resource.Id, new()
        {
            ["name"] = resource.Name,
            ["displayname"] = resource.DisplayName,
            ["webresourcetype"] = resource.Type,
            ["content"] = Convert.ToBase64String(resource.Content.Span),
            ["ismanaged"] = isManaged,
        });
}
