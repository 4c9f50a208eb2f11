using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Formulas;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>
/// Which component needs which, as the definitions and rows of the organization say at this moment
/// (https://learn.microsoft.com/power-platform/alm/dependency-tracking-solution-components). Kept nowhere, so never stale.
/// </summary>
internal static class DependencyScan
{
    /// <summary>All dependencies on components that solutions brought.</summary>
    public static IReadOnlyList<Dependency> All(StoreTransaction transaction)
    {
        var marked = new ComponentLedger(transaction).All().Select(mark => mark.Component).ToHashSet();

        // A definition that no solution brought is the platform's own, and goes with what it belongs to.
        return
        [
            .. OfDefinitions(transaction.Catalog).Where(edge => marked.Contains(edge.Dependent))
                .Concat(RowDependencies.All(transaction))
                .Concat(InterfaceDependencies.All(transaction))
                .Where(edge => marked.Contains(edge.Required) && edge.Required != edge.Dependent)
                .Distinct(),
        ];
    }

    private static IEnumerable<Dependency> OfDefinitions(MetadataCatalog catalog) =>
        catalog.Tables.SelectMany(OfTable).Concat(catalog.Relationships.SelectMany(OfRelationship));

    private static IEnumerable<Dependency> OfTable(TableDefinition table)
    {
        var required = MetadataComponents.OfTable(table.LogicalName);
        foreach (var column in table.Columns)
        {
            var dependent = MetadataComponents.OfColumn(table.LogicalName, column.LogicalName);
            yield return new Dependency(dependent, required);
            if (column.Choice is { IsGlobal: true } choice)
            {
                yield return new Dependency(dependent, MetadataComponents.OfChoice(choice.Name));
            }

            foreach (var source in SourcesOf(table, column))
            {
                yield return new Dependency(dependent, source);
            }
        }

        foreach (var key in table.Keys)
        {
            var dependent = MetadataComponents.OfKey(table.LogicalName, key.LogicalName);
            yield return new Dependency(dependent, required);
            foreach (var column in key.Columns)
            {
                yield return new Dependency(dependent, MetadataComponents.OfColumn(table.LogicalName, column));
            }
        }
    }

    // What a formula reads.
    private static IEnumerable<Component> SourcesOf(TableDefinition table, ColumnDefinition column) => column switch
    {
        { Formula: null } => [],
        { Source: ColumnSource.Calculated, Formula: { } formula } =>
            CalculatedFormula.Parse(formula).Columns.Select(name => MetadataComponents.OfColumn(table.LogicalName, name)),
        { Formula: { } formula } when RollupFormula.Parse(formula) is var rollup =>
            rollup.Columns.Append(rollup.Lookup).Select(name => MetadataComponents.OfColumn(rollup.Table, name)),
        _ => [],
    };

    private static IEnumerable<Dependency> OfRelationship(RelationshipDefinition relationship)
    {
        var dependent = MetadataComponents.OfRelationship(relationship.SchemaName);
        IEnumerable<Component> required = relationship switch
        {
            OneToManyRelationship lookup =>
            [
                MetadataComponents.OfTable(lookup.ReferencedTable),
                MetadataComponents.OfTable(lookup.ReferencingTable),
                MetadataComponents.OfColumn(lookup.ReferencingTable, lookup.ReferencingColumn),
            ],
            ManyToManyRelationship pair => [MetadataComponents.OfTable(pair.Table1), MetadataComponents.OfTable(pair.Table2)],
            _ => [],
        };
        return required.Select(component => new Dependency(dependent, component));
    }
}
