using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Checks that the components of a package agree with one another; what needs the organization is checked at import.</summary>
internal static class PackageConsistency
{
    private static readonly string PluginTypeCode = ComponentType.PluginType.ToString(CultureInfo.InvariantCulture);

    public static void Check(SolutionPackage package, PackageProblems problems)
    {
        CheckUnique(package, problems);
        CheckRoots(package, problems);
        foreach (var table in package.Tables.Where(table => !table.IsExtension))
        {
            CheckOwnTable(table, problems);
        }

        CheckSteps(package, problems);
        CheckCustomApis(package, problems);
    }

    private static void CheckUnique(SolutionPackage package, PackageProblems problems)
    {
        Unique(package.Tables.Select(table => table.LogicalName), "table", problems);
        Unique(package.Choices.Select(choice => choice.Name), "choice", problems);
        Unique(
            package.Relationships.Select(relationship => relationship.Name)
                .Concat(package.ManyToMany.Select(relationship => relationship.Name)),
            "relationship",
            problems);
        Unique(package.Views.Select(view => view.Id.ToString()), "view", problems);
        Unique(package.Charts.Select(chart => chart.Id.ToString()), "chart", problems);
        Unique(package.Forms.Select(form => form.Id.ToString()), "form", problems);
        Unique(package.CustomApis.Select(api => api.UniqueName), "Custom API", problems);
        Unique(package.Steps.Select(step => step.Id.ToString()), "step", problems);
        Unique(package.Steps.SelectMany(step => step.Images).Select(image => image.Id.ToString()), "step image", problems);
        Unique(package.Assemblies.SelectMany(assembly => assembly.Types).Select(type => type.Id.ToString()), "plug-in type", problems);
        foreach (var table in package.Tables)
        {
            Unique(table.Columns.Select(column => $"{table.LogicalName}.{column.LogicalName}"), "column", problems);
        }
    }

    private static void Unique(IEnumerable<string> names, string kind, PackageProblems problems)
    {
        foreach (var twice in names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            problems.Add(
                PartName.Customizations, $"{kind} {twice.Key}", $"it occurs {twice.Count()} times.", "Describe each component once.");
        }
    }

    private static void CheckRoots(SolutionPackage package, PackageProblems problems)
    {
        foreach (var root in package.Manifest.RootComponents)
        {
            var present = root.Type switch
            {
                // Reading has said already why a table that is described is not there.
                ComponentType.Table => problems.SkipsUnsupported || package.Tables.Any(table => Same(table.LogicalName, root.SchemaName)),
                ComponentType.Choice => package.Choices.Any(choice => Same(choice.Name, root.SchemaName)),
                ComponentType.Role => package.Roles.Any(role => role.Id == root.Id),
                ComponentType.ConnectionRole => package.ConnectionRoles.Any(role => role.Id == root.Id),
                ComponentType.App => package.Apps.Any(app => Same(app.UniqueName, root.SchemaName)),
                ComponentType.WebResource => package.WebResources.Any(resource => Same(resource.Name, root.SchemaName)),
                ComponentType.PluginAssembly => package.Assemblies
                    .Any(assembly => assembly.Id == root.Id || Same(assembly.FullName, root.SchemaName)),
                ComponentType.Step => package.Steps.Any(step => step.Id == root.Id),

                // Forms are not among them: exports name forms of other solutions without describing them.
                _ => true,
            };
            if (!present)
            {
                problems.Add(
                    PartName.Manifest,
                    $"root component {root.SchemaName ?? root.Id?.ToString("B")} (type {root.Type})",
                    "the package does not contain it.",
                    "Add the component to customizations.xml or remove the root component.");
            }
        }
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static void CheckOwnTable(PackageTable table, PackageProblems problems)
    {
        void Refuse(string reason, string remedy) => problems.Add(PartName.Customizations, $"table {table.LogicalName}", reason, remedy);
        var keys = table.Columns.Count(column => column.Type == "primarykey");
        if (keys != 1 && !(table.IsProcessFlow && keys == 0))
        {
            Refuse($"it has {keys} columns of type primarykey.", "Describe exactly one.");
        }

        var names = table.Columns.Count(column => column.IsPrimaryName);
        if (names != 1 && !(table.IsProcessFlow && names == 0))
        {
            Refuse($"it has {names} columns with PrimaryName in DisplayMask.", "Mark exactly one text column.");
        }

        if (table.Ownership is not ("UserOwned" or "OrgOwned"))
        {
            Refuse($"<OwnershipTypeMask> is '{table.Ownership}'.", "Use UserOwned or OrgOwned.");
        }

        foreach (var column in table.Keys.SelectMany(key => key.Columns).Except(table.Columns.Select(column => column.LogicalName)))
        {
            Refuse($"an alternate key uses the unknown column '{column}'.", "Use columns of the table.");
        }
    }

    private static void CheckSteps(SolutionPackage package, PackageProblems problems)
    {
        var types = package.Assemblies.SelectMany(assembly => assembly.Types).ToList();
        foreach (var step in package.Steps)
        {
            var matches = step.PluginTypeId is { } id
                ? types.Any(type => type.Id == id)
                : types.Any(type => Same(type.AssemblyQualifiedName, step.PluginTypeName));
            if (!matches && !IsDeclared(package, step))
            {
                problems.Add(
                    PartName.Customizations,
                    $"step {step.Name}",
                    $"its plug-in type '{step.PluginTypeName}' ({step.PluginTypeId?.ToString() ?? "no id"}) is not among the "
                        + "package's plug-in types.",
                    "Register the type in <PluginTypes> of its assembly, or declare it as a missing dependency if another solution brings it.");
            }

            if (step.Mode == 1 && step.Stage != 40)
            {
                problems.Add(
                    PartName.Customizations,
                    $"step {step.Name}",
                    $"it is asynchronous in stage {step.Stage}.",
                    "Asynchronous steps run in stage 40.");
            }
        }
    }

    // Whether the organization has what another solution is said to bring, the import looks.
    private static bool IsDeclared(SolutionPackage package, PackageStep step) => package.Manifest.MissingDependencies.Any(
        dependency => dependency.Type == PluginTypeCode && (dependency.Id is { } id && step.PluginTypeId is { } type
            ? id == type
            : Same(TypeNameOf(step), dependency.SchemaName)));

    private static string TypeNameOf(PackageStep step) => step.PluginTypeName.Split(',')[0].Trim();

    private static void CheckCustomApis(SolutionPackage package, PackageProblems problems)
    {
        var types = package.Assemblies.SelectMany(assembly => assembly.Types).Select(type => type.Id).ToHashSet();
        foreach (var api in package.CustomApis.Where(api => api.PluginTypeId is { } id && !types.Contains(id)))
        {
            problems.Add(
                ComponentFile.CustomApi.PartOf(api.UniqueName),
                $"Custom API {api.UniqueName}",
                $"its plug-in type {api.PluginTypeId} is not among the package's plug-in types.",
                "Register the type in <PluginTypes> of its assembly.");
        }
    }
}
