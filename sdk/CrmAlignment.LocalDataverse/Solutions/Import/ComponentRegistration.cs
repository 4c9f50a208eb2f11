using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of the components that need nothing but themselves: environment variables, web resources and entity maps.</summary>
internal sealed class ComponentRegistration(StoreTransaction transaction, RegistrationWriter rows, SolutionComponents components)
{
    private const string Definition = "environmentvariabledefinition";

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

    private void WriteVariable(PackageEnvironmentVariable variable)
    {
        var known = transaction.Find(Definition, new Dictionary<string, object?> { ["schemaname"] = variable.SchemaName }, limit: 1);
        var id = known is [var found] ? found : ImportedIds.Of(Definition, variable.SchemaName);
        components.Put(Definition, id, new()
        {
            ["schemaname"] = variable.SchemaName,
            ["displayname"] = RowLabel.Of(variable.DisplayNames) ?? variable.SchemaName,
            ["description"] = RowLabel.Of(variable.Descriptions),
            ["type"] = variable.Type,
            ["defaultvalue"] = variable.DefaultValue,
            ["isrequired"] = variable.IsRequired,
        }, variable.SchemaName);

        // A value that is set already wins over the one in a package
        // (https://learn.microsoft.com/power-apps/maker/data-platform/environmentvariables).
        var values = new EnvironmentVariableValues(transaction, rows);
        if (variable.Value is not null && values.Find(id) is null)
        {
            values.Set(id, variable.SchemaName, variable.Value);
        }
    }

    private void WriteMap(PackageEntityMap map)
    {
        var name = $"{map.SourceTable}:{map.TargetTable}";
        var id = ImportedIds.Of("entitymap", name);
        components.Put("entitymap", id, new() { ["sourceentityname"] = map.SourceTable, ["targetentityname"] = map.TargetTable }, name);
        foreach (var (source, target) in map.Columns.Select(pair => (pair.Key, pair.Value)))
        {
            components.Put("attributemap", ImportedIds.Of("attributemap", $"{name}:{source}:{target}"), new()
            {
                ["entitymapid"] = new RowReference("entitymap", id),
                ["sourceattributename"] = source,
                ["targetattributename"] = target,
            }, $"{name}:{source}:{target}");
        }
    }

    private void WriteResource(PackageWebResource resource) => components.Put("webresource", resource.Id, new()
    {
        ["name"] = resource.Name,
        ["displayname"] = resource.DisplayName,
        ["description"] = resource.Description,
        ["languagecode"] = resource.LanguageCode,
        ["dependencyxml"] = resource.DependencyXml,
        ["webresourcetype"] = resource.Type,
        ["content"] = Convert.ToBase64String(resource.Content.Span),
    }, resource.Name);
}
