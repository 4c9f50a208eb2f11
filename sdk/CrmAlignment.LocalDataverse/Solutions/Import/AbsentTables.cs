using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Package;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>
/// Leaves out of a package what refers to tables that neither it nor the organization has: tables of applications that are not here, and
/// tables of kinds that are not supported. Nothing else can be done with it, and the rest of the package works. So are columns that it
/// adds to tables of others by a global choice of others; a choice that its own table lacks is damage.
/// </summary>
internal sealed class AbsentTables
{
    private readonly MetadataCatalog _catalog;
    private readonly SolutionPackage _package;
    private readonly PackageProblems _problems;
    private readonly HashSet<string> _own;

    private AbsentTables(MetadataCatalog catalog, SolutionPackage package, PackageProblems problems)
    {
        _catalog = catalog;
        _package = package;
        _problems = problems;
        _own = package.Tables.Where(table => !table.IsExtension).Select(table => table.LogicalName).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The package without what has no table here.</summary>
    /// <param name="catalog">The organization's tables before the import.</param>
    /// <param name="package">The package.</param>
    /// <param name="problems">Receives what is left out.</param>
    public static SolutionPackage LeaveOut(MetadataCatalog catalog, SolutionPackage package, PackageProblems problems) =>
        new AbsentTables(catalog, package, problems).LeaveOut();

    private SolutionPackage LeaveOut()
    {
        var relationships = _package.Relationships.Where(HasEnds).ToList();
        return _package with
        {
            Tables = [.. _package.Tables.Where(IsThere).Select(table => WithLookups(table, relationships))],
            Relationships = relationships,
            ManyToMany = Keep(
                _package.ManyToMany, pair => Is(pair.FirstTable) && Is(pair.SecondTable), pair => $"relationship {pair.Name}", "rows cannot be associated by it"),
            EntityMaps = Keep(
                _package.EntityMaps, map => Is(map.SourceTable) && Is(map.TargetTable),
                map => $"entity map {map.SourceTable} to {map.TargetTable}", "no column is copied by it"),
            Views = Keep(_package.Views, view => Is(view.Table), view => $"view '{RowLabel.Of(view.Labels)}' of {view.Table}", "its table is not here"),
            Charts = Keep(_package.Charts, chart => Is(chart.Table), chart => $"chart '{RowLabel.Of(chart.Labels)}' of {chart.Table}", "its table is not here"),
            Forms = Keep(
                _package.Forms, form => form.Table is null || Is(form.Table), form => $"form '{RowLabel.Of(form.Labels)}' of {form.Table}", "its table is not here"),
            Steps = Keep(_package.Steps, step => step.PrimaryTable is null || Is(step.PrimaryTable), step => $"step {step.Name}", "it never runs"),
            CustomApis = Keep(
                _package.CustomApis, api => api.BoundTable is null || Is(api.BoundTable), api => $"Custom API {api.UniqueName}", "it cannot be called"),
        };
    }

    private bool Is(string table) => _own.Contains(table) || _catalog.FindTable(table.ToLowerInvariant()) is not null;

    private bool IsThere(PackageTable table)
    {
        if (Is(table.LogicalName))
        {
            return true;
        }

        _problems.Skip(
            $"part of table {table.LogicalName}", $"the organization has no such table, and the package's {table.Columns.Count} columns cannot be added to it");
        return false;
    }

    // Relationships to the platform's own kinds of activities, and to the union of users and teams, are dealt with by the import itself.
    private bool HasEnds(PackageRelationship relationship)
    {
        var missing = new[] { relationship.ReferencedTable, relationship.ReferencingTable }
            .Where(table => table != "owner" && !Is(table)).ToList();
        if (missing.Count == 0)
        {
            return true;
        }

        _problems.Skip($"relationship {relationship.Name}", $"there is no table {string.Join(" and ", missing)}");
        return false;
    }

    private PackageTable WithLookups(PackageTable table, List<PackageRelationship> relationships) => table with
    {
        Columns = Keep(
            Keep(
                table.Columns,
                column => column.Type != "lookup" || HasTarget(table, column, relationships),
                column => $"column {table.LogicalName}.{column.LogicalName}",
                "no table that it points at is here"),
            column => !table.IsExtension || column.GlobalChoiceName is not { } choice || HasChoice(choice),
            column => $"column {table.LogicalName}.{column.LogicalName}",
            "its global choice is not here"),
    };

    private bool HasChoice(string name) =>
        _package.Choices.Any(choice => string.Equals(choice.Name, name, StringComparison.OrdinalIgnoreCase))
        || _catalog.FindGlobalChoice(name) is not null
        || _catalog.FindGlobalChoice(name.ToLowerInvariant()) is not null;

    private bool HasTarget(PackageTable table, PackageColumn column, List<PackageRelationship> relationships)
    {
        bool IsOf(PackageRelationship relationship) =>
            relationship.ReferencingTable == table.LogicalName && relationship.ReferencingColumn == column.LogicalName;
        return !_package.Relationships.Any(IsOf) || relationships.Any(IsOf) || column.LookupTables.Any(Is);
    }

    private List<T> Keep<T>(IReadOnlyList<T> all, Func<T, bool> isThere, Func<T, string> name, string consequence)
    {
        foreach (var absent in all.Where(item => !isThere(item)))
        {
            _problems.Skip(name(absent), consequence);
        }

        return [.. all.Where(isThere)];
    }
}
