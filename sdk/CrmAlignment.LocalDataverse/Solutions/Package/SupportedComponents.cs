using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>
/// Names every component of a package that the local Dataverse does not support. It refuses rather than skips, unless the import asks
/// for it: a rule that silently does not run is worse than an import that fails.
/// </summary>
internal static class SupportedComponents
{
    /// <summary>What the author of a package does about what is not supported.</summary>
    public const string Remedy = "Leave the component out of the package, or import the package into a real environment.";

    private static readonly HashSet<int> SupportedRoots =
    [
        ComponentType.Table, ComponentType.Choice, ComponentType.Role, ComponentType.Form, ComponentType.WebResource,
        ComponentType.SiteMap, ComponentType.App, ComponentType.PluginAssembly, ComponentType.Step, ComponentType.EnvironmentVariable,
        ComponentType.ColumnSecurityProfile, ComponentType.ConnectionRole, ComponentType.Ribbon,
    ];

    /// <summary>
    /// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent (componenttype).
    /// </summary>
    private static readonly Dictionary<int, string> RootNames = new()
    {
        [ComponentType.Process] = "process",
        [31] = "report",
        [36] = "email template",
        [44] = "duplicate detection rule",
        [ComponentType.CustomControl] = "custom control",
        [95] = "service endpoint",
        [150] = "routing rule",
        [152] = "SLA",
        [154] = "convert rule",
        [161] = "mobile offline profile",
        [ComponentType.CanvasApp] = "canvas app",
        [371] = "connector",
        [372] = "connector",
        [400] = "AI project type",
        [401] = "AI model",
        [402] = "AI configuration",
    };

    private static readonly Dictionary<string, string> UnsupportedSections = new()
    {
        ["Templates"] = "template",
        ["Reports"] = "report",
        ["Dialogs"] = "dialog",
        ["InteractionCentricDashboards"] = "interactive dashboard",
        ["ServiceEndpoints"] = "service endpoint",
        ["EntityDataProviders"] = "virtual table data provider",
        ["EntityDataSources"] = "virtual table data source",
        ["OrganizationSettings"] = "organization setting",
        ["Connectors"] = "connector",
        ["AIModels"] = "AI model",
    };

    private static readonly HashSet<string> SupportedSections = new(StringComparer.Ordinal)
    {
        "Entities", "Roles", "FieldSecurityProfiles", "ConnectionRoles", "RibbonDiffXml", "SiteMap", "EntityMaps", "EntityRelationships", "optionsets", "Dashboards", "WebResources",
        "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "Languages",
    };

    /// <summary>Folders of the zip whose parts other readers take.</summary>
    private static readonly string[] SupportedFolders =
    [
        PartName.PluginAssemblies, PartName.WebResources, FormulaReader.Folder, ComponentFile.CustomApi.Folder, ComponentFile.EnvironmentVariable.Folder,
        .. InertComponentReader.Folders,
    ];

    private static readonly Dictionary<string, string> FolderNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pluginpackages"] = "plug-in package",
        ["Reports"] = "report",
        ["serviceendpoints"] = "service endpoint",
        ["bots"] = "copilot agent",
    };

    public static void Check(SolutionManifest manifest, PackageElement customizations, SolutionArchive archive, PackageProblems problems)
    {
        var described = CheckSections(customizations);
        CheckRoots(manifest, described, problems);
        CheckFolders(archive, described, problems);
    }

    private static void CheckRoots(SolutionManifest manifest, HashSet<string> described, PackageProblems problems)
    {
        foreach (var root in manifest.RootComponents.Where(root => !SupportedRoots.Contains(root.Type)))
        {
            var identity = root.SchemaName ?? root.Id?.ToString("D") ?? string.Empty;
            if (!described.Contains(identity))
            {
                var kind = RootNames.GetValueOrDefault(root.Type, "component");
                Unsupported(problems, PartName.Manifest, $"{kind} '{identity}' (root component of type {root.Type})", Consequences.Of(kind));
            }
        }
    }

    /// <summary>The names and ids of the components described there, which the other places only name again.</summary>
    private static HashSet<string> CheckSections(PackageElement customizations)
    {
        var described = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in customizations.Children().Where(section => !SupportedSections.Contains(section.Name)))
        {
            if (InertComponentReader.Sections.ContainsKey(section.Name))
            {
                described.UnionWith(section.Children().SelectMany(component => component.Facts()).Select(fact => Identity(fact.Value)));
                continue;
            }

            if (!UnsupportedSections.TryGetValue(section.Name, out var kind))
            {
                section.Unsupported($"section <{section.Name}>", Consequences.Of(section.Name), Remedy);
                continue;
            }

            foreach (var component in section.Children())
            {
                component.Unsupported($"{kind} '{ComponentLabel.Of(component)}'", Consequences.Of(kind), Remedy);
                described.UnionWith(component.Facts().Select(fact => Identity(fact.Value)));
            }
        }

        return described;
    }

    private static void CheckFolders(SolutionArchive archive, HashSet<string> described, PackageProblems problems)
    {
        var components = archive.Parts.Keys
            .Where(name => !described.Contains(name))
            .Select(name => name.Split('/'))
            .Where(path => path.Length > 1 && !SupportedFolders.Contains(path[0], StringComparer.OrdinalIgnoreCase))
            .Select(path => (Folder: path[0], Name: path[1]))
            .Distinct()
            .OrderBy(path => path.Folder, StringComparer.Ordinal).ThenBy(path => path.Name, StringComparer.Ordinal);
        foreach (var (folder, name) in components)
        {
            var kind = FolderNames.GetValueOrDefault(folder, $"component of folder '{folder}'");
            Unsupported(problems, $"{folder}/{name}", $"{kind} '{name}'", Consequences.Of(kind));
        }
    }

    private static void Unsupported(PackageProblems problems, string part, string component, string consequence) => problems.Unsupported(
        new SolutionPackageProblem(part, null, null, component, "it is not supported by the local Dataverse.", Remedy), component, consequence);

    /// <summary>Ids with or without braces, file names with or without the slash in front are the same.</summary>
    private static string Identity(string value) =>
        Guid.TryParse(value, out var id) ? id.ToString("D") : PartName.OfReference(value);
}
