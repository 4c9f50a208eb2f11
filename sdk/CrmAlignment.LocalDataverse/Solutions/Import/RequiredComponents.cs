using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Holds the components that a package needs (MissingDependencies of solution.xml) against the organization.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/troubleshoot/power-platform/dataverse/working-with-solutions/missing-dependency-on-solution-import.
/// What only a user interface needs is not looked for: the platform's own forms, views, charts, ribbons, apps, web resources, roles and
/// names of relationships are not here, and nothing here runs on them.
/// </remarks>
internal sealed class RequiredComponents(StoreTransaction transaction, PackageProblems problems)
{
    /// <summary>Words that exports use in the place of codes.</summary>
    private static readonly Dictionary<string, int> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["entity"] = ComponentType.Table,
        ["attribute"] = ComponentType.Column,
        ["optionset"] = ComponentType.Choice,
        ["environmentvariabledefinition"] = ComponentType.EnvironmentVariable,
    };

    private static readonly HashSet<int> InterfaceKinds =
    [
        ComponentType.Relationship, ComponentType.Role, ComponentType.View, ComponentType.Chart, ComponentType.Form,
            ComponentType.WebResource,
        ComponentType.SiteMap, ComponentType.App, ComponentType.Ribbon,
    ];

    /// <summary>Reports what the organization lacks.</summary>
    public void Check(SolutionManifest manifest)
    {
        foreach (var dependency in manifest.MissingDependencies)
        {
            var type = int.TryParse(dependency.Type, NumberStyles.Integer, CultureInfo.InvariantCulture, out var code)
                ? code
                : Words.GetValueOrDefault(dependency.Type, -1);
            if (!InterfaceKinds.Contains(type) && !Has(type, dependency))
            {
                Report(dependency, type);
            }
        }
    }

    private bool Has(int type, MissingDependency dependency)
    {
        var catalog = transaction.Catalog;
        var name = dependency.SchemaName?.ToLowerInvariant() ?? string.Empty;
        return type switch
        {
            ComponentType.Table => catalog.FindTable(name) is not null,
            ComponentType.Column => catalog.FindTable(dependency.ParentSchemaName?.ToLowerInvariant() ?? string.Empty)?
                .FindColumn(name) is not null,
            ComponentType.Choice => catalog.FindGlobalChoice(
                dependency.SchemaName ?? string.Empty) is not null || catalog.FindGlobalChoice(name) is not null,
            ComponentType.EnvironmentVariable => HasRow("environmentvariabledefinition", "schemaname", dependency.SchemaName),
            _ => dependency.Id is { } id && ComponentTables.TableOf(catalog, type) is { } table
                && transaction.Exists(table.LogicalName, id),
        };
    }

    private bool HasRow(string table, string column, string? value) =>
        value is not null && transaction.Find(table, new Dictionary<string, object?> { [column] = value }, limit: 1).Count > 0;

    private void Report(MissingDependency dependency, int type)
    {
        var kind = type < 0 ? dependency.Type : ComponentTables.NameOf(transaction.Catalog, type);
        var parent = dependency.ParentSchemaName is null ? string.Empty : dependency.ParentSchemaName + ".";
        var name = parent + (dependency.SchemaName ?? dependency.DisplayName ?? dependency.Id?.ToString("B"));
        var dependent = dependency.Dependent is null ? "the package" : $"'{dependency.Dependent}'";
        problems.Unsupported(
            new SolutionPackageProblem(
                PartName.Manifest,
                null,
                null,
                $"missing dependency {name}",
                $"{dependent} needs the {kind} '{name}', which the organization does not have.",
                $"Import the solution {(dependency.Solution is { Length: > 0 } solution ? solution : "that brings it")} first.")
            {
                ErrorCode = DataverseErrorCode.ImportMissingDependenciesError,
            },
            $"{kind} '{name}'",
            $"{dependent} needs it, and the organization does not have it");
    }
}
