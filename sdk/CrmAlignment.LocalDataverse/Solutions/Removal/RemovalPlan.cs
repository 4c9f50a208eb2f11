using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Removal;

/// <summary>What goes when a managed solution goes, and what stands against it.</summary>
/// <remarks>
/// A component that another solution has too stays. What belongs to a table that goes (columns, keys, the relationships
/// of its own lookups, views, forms, charts) goes with it, unless another managed solution brought it. Source: https://learn.microsoft.com/power-platform/alm/removing-dependencies.
/// </remarks>
internal sealed class RemovalPlan
{
    private RemovalPlan(IReadOnlySet<Component> components, IReadOnlyList<Dependency> obstacles)
    {
        Components = components;
        Obstacles = obstacles;
    }

    /// <summary>The components that go.</summary>
    public IReadOnlySet<Component> Components { get; }

    /// <summary>Dependencies of components that stay on components that would go.</summary>
    public IReadOnlyList<Dependency> Obstacles { get; }

    /// <summary>The plan for a solution.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="solutionId">The solution that goes.</param>
    public static RemovalPlan ForSolution(StoreTransaction transaction, Guid solutionId)
    {
        var marks = new ComponentLedger(transaction).All();
        var kept = marks.Where(mark => mark.SolutionId != solutionId && mark.IsOwner).Select(mark => mark.Component).ToHashSet();
        var going = marks.Where(mark => mark.SolutionId == solutionId && mark.IsOwner && !kept.Contains(mark.Component));
        return Make(transaction, marks, [.. going.Select(mark => mark.Component)]);
    }

    /// <summary>The plan for components that go together.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="components">The components that go.</param>
    public static RemovalPlan ForComponents(StoreTransaction transaction, IEnumerable<Component> components) =>
        Make(transaction, new ComponentLedger(transaction).All(), [.. components]);

    private static RemovalPlan Make(StoreTransaction transaction, IReadOnlyList<ComponentMark> marks, HashSet<Component> going)
    {
        var dependencies = DependencyScan.All(transaction);
        var definitions = new MetadataComponents(transaction.Catalog);
        var managed = ManagedSolutions(transaction);
        var protectedOnes = marks.Where(mark => managed.Contains(mark.SolutionId) && mark.IsOwner).Select(mark => mark.Component)
            .ToHashSet();
        var tables = going.Select(definitions.TableOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var children = dependencies
            .Select(edge => edge.Dependent)
            .Where(component => !going.Contains(component) && !protectedOnes.Contains(component))
            .Where(component => OwningTable(transaction, definitions, component) is { } table && tables.Contains(table));
        going.UnionWith(children.ToList());
        return new RemovalPlan(going, [.. dependencies.Where(edge => going.Contains(edge.Required) && !going.Contains(edge.Dependent))]);
    }

    private static HashSet<Guid> ManagedSolutions(StoreTransaction transaction) =>
        [.. transaction.Find("solution", new Dictionary<string, object?> { ["ismanaged"] = true })];

    private static string? OwningTable(StoreTransaction transaction, MetadataComponents definitions, Component component) =>
        definitions.ColumnOf(component)?.Table
        ?? definitions.KeyOf(component)?.Table
        ?? TableOfLookup(transaction, definitions, component)
        ?? InterfaceDependencies.TableOf(transaction, component);

    // A relationship belongs to the table that has its lookup; it stands in the way of the table it leads to.
    private static string? TableOfLookup(StoreTransaction transaction, MetadataComponents definitions, Component component) =>
        definitions.RelationshipOf(component) is { } name
            ? (transaction.Catalog.FindRelationship(name) as OneToManyRelationship)?.ReferencingTable
            : null;
}
