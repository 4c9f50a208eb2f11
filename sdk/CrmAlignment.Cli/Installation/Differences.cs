using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// Compares what an environment has with what a package brings: the plan of a deployment and the doctor's checks read the same list. Forms,
/// views, charts, choices and the app come along with every import and are not compared.
/// </summary>
/// <param name="package">The package.</param>
/// <param name="installed">The environment.</param>
internal sealed class Differences(SolutionContent package, InstalledState installed)
{
    private InstalledSolution? Solution => installed.Solutions.GetValueOrDefault(package.Name);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Difference> All() => [.. Tables(), .. Columns(), .. Assemblies(), .. Steps(), .. Apis(), .. Roles(), .. WebResources(), .. Variables()];

    /// <summary>Tables that come or go.</summary>
    public IEnumerable<Difference> Tables() =>
    [
        .. Added("table", package.Tables.Select(table => table.Name).Where(name => !installed.Tables.ContainsKey(name))),
        .. Removed("table", installed.Tables.Values.Where(stored => package.Tables.All(table => table.Name != stored.Name)).Select(stored => (stored.Id, stored.Name))),
    ];

    /// <summary>Columns that come to, or go from, tables that are there.</summary>
    public IEnumerable<Difference> Columns() =>
        from table in package.Tables
        let stored = installed.Tables.GetValueOrDefault(table.Name)
        where stored is not null
        from difference in Added("column", table.Columns.Keys.Where(column => !stored.Columns.ContainsKey(column)))
            .Concat(Removed("column", stored.Columns.Where(column => !table.Columns.ContainsKey(column.Key) && column.Key.StartsWith(package.Prefix + "_", StringComparison.Ordinal))
                .Select(column => (column.Value, column.Key))))
        select difference with { Name = $"{table.Name}.{difference.Name}" };

    /// <summary>Plug-in assemblies that come, or have other content.</summary>
    public IEnumerable<Difference> Assemblies()
    {
        foreach (var assembly in package.Assemblies)
        {
            var stored = installed.Assemblies.FirstOrDefault(candidate => candidate.Name == assembly.Name);
            if (stored is null)
            {
                yield return new Difference(DifferenceKind.Added, "plug-in assembly", assembly.Name);
            }
            else if (stored.Version != assembly.Version)
            {
                yield return new Difference(DifferenceKind.Changed, "plug-in assembly", assembly.Name, $"version {stored.Version} instead of {assembly.Version}");
            }
            else if (stored.Content is not null && stored.Content != assembly.Content)
            {
                yield return new Difference(DifferenceKind.Changed, "plug-in assembly", assembly.Name, $"other content of version {stored.Version}");
            }
        }
    }

    /// <summary>Steps that come, go, or are registered in another way; whether they are enabled is not compared.</summary>
    public IEnumerable<Difference> Steps()
    {
        var declared = package.Steps.ToDictionary(step => step.Id);
        foreach (var step in package.Steps)
        {
            var stored = installed.Steps.FirstOrDefault(candidate => candidate.Id == step.Id);
            if (stored is null)
            {
                yield return new Difference(DifferenceKind.Added, "step", step.Name);
            }
            else if (stored.DifferencesFrom(step) is { Count: > 0 } texts)
            {
                yield return new Difference(DifferenceKind.Changed, "step", step.Name, string.Join("; ", texts));
            }
        }

        foreach (var difference in Removed("step", installed.Steps.Where(step => !declared.ContainsKey(step.Id)).Select(step => (step.Id, step.Name))))
        {
            yield return difference;
        }
    }

    /// <summary>Custom APIs that come, go, or have other settings, parameters or answers.</summary>
    public IEnumerable<Difference> Apis()
    {
        foreach (var api in package.Apis)
        {
            var stored = installed.Apis.Select(candidate => candidate.Api).FirstOrDefault(candidate => candidate.Name == api.Name);
            if (stored is null)
            {
                yield return new Difference(DifferenceKind.Added, "Custom API", api.Name);
            }
            else if (stored.DifferencesFrom(api) is { Count: > 0 } texts)
            {
                yield return new Difference(DifferenceKind.Changed, "Custom API", api.Name, string.Join("; ", texts));
            }
        }

        foreach (var difference in Removed("Custom API", installed.Apis.Where(stored => package.Apis.All(api => api.Name != stored.Api.Name)).Select(stored => (stored.Id, stored.Api.Name))))
        {
            yield return difference;
        }
    }

    /// <summary>Roles that come or go; their privileges are not compared.</summary>
    public IEnumerable<Difference> Roles() =>
    [
        .. Added("role", package.Roles.Where(role => installed.Roles.All(stored => stored.Id != role.Id)).Select(role => role.Name)),
        .. Removed("role", installed.Roles.Where(stored => package.Roles.All(role => role.Id != stored.Id)).Select(stored => (stored.Id, stored.Name))),
    ];

    /// <summary>Web resources that come, go, or have other content.</summary>
    public IEnumerable<Difference> WebResources() =>
    [
        .. Added("web resource", package.WebResources.Where(file => installed.WebResources.All(stored => stored.Name != file.Name)).Select(file => file.Name)),
        .. package.WebResources.Where(file => installed.WebResources.Any(stored => stored.Name == file.Name && stored.Content != file.Content))
            .Select(file => new Difference(DifferenceKind.Changed, "web resource", file.Name, "other content")),
        .. Removed("web resource", installed.WebResources.Where(stored => package.WebResources.All(file => file.Name != stored.Name)).Select(stored => (stored.Id, stored.Name))),
    ];

    /// <summary>Environment variables that come.</summary>
    public IEnumerable<Difference> Variables() => Added("environment variable", package.Variables.Keys.Where(name => installed.Variables.All(stored => stored.Name != name)));

    private static IEnumerable<Difference> Added(string component, IEnumerable<string> names) =>
        names.Select(name => new Difference(DifferenceKind.Added, component, name));

    // What another solution, or the organization, added beside it stays.
    private IEnumerable<Difference> Removed(string component, IEnumerable<(Guid Id, string Name)> stored) =>
        stored.Where(row => Solution?.Components.ContainsKey(row.Id) == true).Select(row => new Difference(DifferenceKind.Removed, component, row.Name));
}
