using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>
/// Names every component of a package that the local Dataverse does not support. It refuses rather than skips: a rule that silently
/// does not run is worse than an import that fails.
/// </summary>
internal static class SupportedComponents
{
    private const string Remedy = "Leave the component out of the package, or import the package into a real environment.";

    private static readonly HashSet<int> SupportedRoots =
    [
        ComponentType.Table, ComponentType.Choice, ComponentType.Role, ComponentType.Form, ComponentType.WebResource,
        ComponentType.SiteMap, ComponentType.App, ComponentType.PluginAssembly, ComponentType.Step, ComponentType.EnvironmentVariable,
    ];

    /// <summary>
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent (componenttype).
    /// </summary>
    private static readonly Dictionary<int, string> RootNames = new()
    {
        [ComponentType.Process] = "process (workflow, flow or business rule)",
        [31] = "report",
        [36] = "email template",
        [44] = "duplicate detection rule",
        [63] = "connection role",
        [66] = "custom control",
        [ComponentType.ColumnSecurityProfile] = "column security profile",
        [95] = "service endpoint",
        [150] = "routing rule",
        [152] = "SLA",
        [154] = "convert rule",
        [161] = "mobile offline profile",
        [300] = "canvas app",
        [371] = "connector",
        [372] = "connector",
        [400] = "AI project type",
        [401] = "AI project",
        [402] = "AI configuration",
    };

    private static readonly Dictionary<string, string> UnsupportedSections = new()
    {
        ["Workflows"] = "process",
        ["FieldSecurityProfiles"] = "column security profile",
        ["Templates"] = "template",
        ["ConnectionRoles"] = "connection role",
        ["Reports"] = "report",
        ["Dialogs"] = "dialog",
        ["InteractionCentricDashboards"] = "interactive dashboard",
        ["CustomControls"] = "custom control",
        ["ServiceEndpoints"] = "service endpoint",
        ["EntityDataProviders"] = "virtual table data provider",
        ["EntityDataSources"] = "virtual table data source",
        ["connectionreferences"] = "connection reference",
        ["OrganizationSettings"] = "organization setting",
        ["CanvasApps"] = "canvas app",
        ["Connectors"] = "connector",
    };

    private static readonly HashSet<string> SupportedSections = new(StringComparer.Ordinal)
    {
        "Entities", "Roles", "RibbonDiffXml", "SiteMap", "EntityMaps", "EntityRelationships", "optionsets", "Dashboards", "WebResources",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "Languages",
    };

    /// <summary>Folders of the zip whose parts other readers take.</summary>
    private static readonly string[] SupportedFolders =
        [PartName.PluginAssemblies, PartName.WebResources, ComponentFile.CustomApi.Folder, ComponentFile.EnvironmentVariable.Folder];

    private static readonly Dictionary<string, string> FolderNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["maskingrules"] = "masking rule",
        ["Workflows"] = "process",
        ["pluginpackages"] = "plug-in package",
        ["CanvasApps"] = "canvas app",
        ["Controls"] = "custom control",
        ["Reports"] = "report",
        ["serviceendpoints"] = "service endpoint",
        ["bots"] = "copilot agent",
    };

    public static void Check(SolutionManifest manifest, PackageElement customizations, SolutionArchive archive, PackageProblems problems)
    {
        CheckRoots(manifest, problems);
        CheckSections(customizations);
        CheckFolders(archive, problems);
    }

    private static void CheckRoots(SolutionManifest manifest, PackageProblems problems)
    {
        foreach (var root in manifest.RootComponents.Where(root => !SupportedRoots.Contains(root.Type)))
        {
            var name = RootNames.GetValueOrDefault(root.Type, "component");
            var identity = root.SchemaName ?? root.Id?.ToString("B");
            problems.Add(
                PartName.Manifest,
                $"root component {identity}",
                $"{name} (type {root.Type}) is not supported by the local Dataverse.",
                Remedy);
        }
    }

    private static void CheckSections(PackageElement customizations)
    {
        foreach (var section in customizations.Children().Where(section => !SupportedSections.Contains(section.Name)))
        {
            if (UnsupportedSections.TryGetValue(section.Name, out var kind))
            {
                RefuseContents(section, kind);
            }
            else
            {
                section.Refuse($"the section <{section.Name}> is not known to the local Dataverse.", Remedy);
            }
        }
    }

    private static void RefuseContents(PackageElement section, string kind)
    {
        foreach (var component in section.Children())
        {
            var name = component.Attribute("name") ?? component.Attribute("Name") ?? component.Text("Name") ?? component.Name;
            component.Refuse($"the {kind} '{name}' is not supported by the local Dataverse.", Remedy, $"<{section.Name}>");
        }
    }

    private static void CheckFolders(SolutionArchive archive, PackageProblems problems)
    {
        var components = archive.Parts.Keys
            .Select(name => name.Split('/'))
            .Where(path => path.Length > 1 && !SupportedFolders.Contains(path[0], StringComparer.OrdinalIgnoreCase))
            .Select(path => (Folder: path[0], Name: path[1]))
            .Distinct()
            .OrderBy(path => path.Folder, StringComparer.Ordinal).ThenBy(path => path.Name, StringComparer.Ordinal);
        foreach (var (folder, name) in components)
        {
            var kind = FolderNames.GetValueOrDefault(folder, $"component of folder '{folder}'");
            problems.Add($"{folder}/{name}", null, $"the {kind} '{name}' is not supported by the local Dataverse.", Remedy);
        }
    }
}
