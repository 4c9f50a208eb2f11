using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;
using Edge = CrmAlignment.LocalDataverse.Solutions.Components.Dependency;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>
/// What a package needs and does not contain (MissingDependencies of solution.xml): tables and columns of the platform's apps, as in every
/// package, and components of other solutions of the organization.
/// https://learn.microsoft.com/power-platform/alm/dependency-tracking-solution-components
/// </summary>
internal sealed class MissingDependencies(ExportContext context, ExportOutput output)
{
    /// <summary>What a component without a solution of its own is part of, as exports say.</summary>
    private const string Active = "Active";

    private readonly MetadataComponents _definitions = new(context.Catalog);
    private readonly ComponentNames _names = new(context.Transaction);
    private readonly ILookup<Component, Guid> _owners = new ComponentLedger(context.Transaction).All()
        .Where(mark => mark.IsOwner && mark.SolutionId != InstalledSolution.DefaultId)
        .ToLookup(mark => mark.Component, mark => mark.SolutionId);

    /// <summary>The element MissingDependencies.</summary>
    /// <param name="customizations">customizations.xml.</param>
    public XElement Create(XElement customizations)
    {
        var stock = new DependencyFinder(customizations).Find();
        var known = stock.Select(found => (found.Required.Key, found.Dependent.Key)).ToHashSet();
        var others = DependencyScan.All(context.Transaction).Where(IsMissing)
            .Select(edge => (Required: End(edge.Required), Solution: SolutionOf(edge.Required), Dependent: End(edge.Dependent)))
            .Where(found => !known.Contains((found.Required.Key, found.Dependent.Key)))
            .OrderBy(found => found.Required.Key).ThenBy(found => found.Dependent.Key);
        return new XElement(
            "MissingDependencies",
            stock.Select(found => found.ToXml()),
            others.Select(found => new XElement(
                "MissingDependency", found.Required.ToXml("Required", found.Solution), found.Dependent.ToXml("Dependent"))));
    }

    private bool IsMissing(Edge edge) =>
        output.Contents.Contains(edge.Dependent) && !output.Contents.Contains(edge.Required) && !IsOfPlatform(edge.Required);

    // What a solution says of a table of the platform, or adds to it, does not make the table a solution's.
    private bool IsOfPlatform(Component component) => component.Type switch
    {
        ComponentType.Table => _definitions.TableOf(component) is { } table && !context.Catalog.Table(table).IsCustom,
        ComponentType.Column => _definitions.ColumnOf(component) is var (table, name) && !context.Catalog.Column(table, name).IsCustom,
        _ => false,
    };

    private string SolutionOf(Component component) =>
        _owners[component].Select(id => context.Transaction.Retrieve("solution", id)).OfType<StoredRow>()
            .Where(row => row.Id != context.Solution.Id)
            .OrderBy(row => row["ismanaged"] is true ? 0 : 1).ThenBy(row => row["uniquename"] as string, StringComparer.Ordinal)
            .Select(row => $"{row["uniquename"]} ({row["version"]})")
            .FirstOrDefault() ?? Active;

    private DependencyEnd End(Component component)
    {
        var display = _names.Of(component);
        if (_definitions.ColumnOf(component) is var (table, column))
        {
            return new DependencyEnd(component.Type, column, column, table, context.Catalog.Table(table).LabelFor(LocalizedText.BaseLanguage));
        }

        if (_definitions.KeyOf(component) is var (keyTable, key))
        {
            return new DependencyEnd(component.Type, key, key, keyTable);
        }

        var name = _definitions.TableOf(component) ?? _definitions.RelationshipOf(component) ?? _definitions.ChoiceOf(component);
        return name is null
            ? new DependencyEnd(component.Type, null, display, Id: component.Id.ToString("B"))
            : new DependencyEnd(component.Type, name, name);
    }
}
