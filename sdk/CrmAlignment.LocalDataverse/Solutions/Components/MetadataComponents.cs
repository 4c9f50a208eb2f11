using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>The definitions of a catalog as components, and back.</summary>
internal sealed class MetadataComponents
{
    private readonly Dictionary<Component, string> _names = [];
    private readonly Dictionary<Guid, string> _tables = [];
    private readonly Dictionary<Guid, (string Table, string Name)> _columns = [];
    private readonly Dictionary<Guid, (string Table, string Name)> _keys = [];
    private readonly Dictionary<Guid, string> _relationships = [];
    private readonly Dictionary<Guid, string> _choices = [];

    public MetadataComponents(MetadataCatalog catalog)
    {
        foreach (var table in catalog.Tables)
        {
            Add(_tables, OfTable(table.LogicalName), table.LogicalName, table.LogicalName);
            foreach (var column in table.Columns)
            {
                var name = $"{table.LogicalName}.{column.LogicalName}";
                Add(_columns, OfColumn(table.LogicalName, column.LogicalName), (table.LogicalName, column.LogicalName), name);
            }

            foreach (var key in table.Keys)
            {
                var name = $"{table.LogicalName}.{key.LogicalName}";
                Add(_keys, OfKey(table.LogicalName, key.LogicalName), (table.LogicalName, key.LogicalName), name);
            }
        }

        foreach (var name in catalog.Relationships.Select(relationship => relationship.SchemaName))
        {
            Add(_relationships, OfRelationship(name), name, name);
        }

        foreach (var name in catalog.GlobalChoices.Select(choice => choice.Name))
        {
            Add(_choices, OfChoice(name), name, name);
        }
    }

    public static Component OfTable(string table) => new(ComponentType.Table, MetadataIds.OfTable(table));

    public static Component OfColumn(string table, string column) => new(ComponentType.Column, MetadataIds.OfColumn(table, column));

    public static Component OfRelationship(string name) => new(ComponentType.Relationship, MetadataIds.OfRelationship(name));

    public static Component OfChoice(string name) => new(ComponentType.Choice, MetadataIds.OfChoice(name));

    public static Component OfKey(string table, string key) => new(ComponentType.Key, MetadataIds.OfKey(table, key));

    /// <summary>Logical name of a table; null when the component is none.</summary>
    public string? TableOf(Component component) => component.Type == ComponentType.Table ? _tables.GetValueOrDefault(component.Id) : null;

    /// <summary>Table and name of a column; null when the component is none.</summary>
    public (string Table, string Name)? ColumnOf(Component component) =>
        component.Type == ComponentType.Column && _columns.TryGetValue(component.Id, out var column) ? column : null;

    /// <summary>Table and name of a key; null when the component is none.</summary>
    public (string Table, string Name)? KeyOf(Component component) =>
        component.Type == ComponentType.Key && _keys.TryGetValue(component.Id, out var key) ? key : null;

    /// <summary>Schema name of a relationship; null when the component is none.</summary>
    public string? RelationshipOf(Component component) =>
        component.Type == ComponentType.Relationship ? _relationships.GetValueOrDefault(component.Id) : null;

    /// <summary>Name of a global choice; null when the component is none.</summary>
    public string? ChoiceOf(Component component) =>
        component.Type == ComponentType.Choice ? _choices.GetValueOrDefault(component.Id) : null;

    /// <summary>What users call the definition; null when the catalog has no such one.</summary>
    public string? NameOf(Component component) => _names.GetValueOrDefault(component);

    private void Add<T>(Dictionary<Guid, T> definitions, Component component, T definition, string name)
    {
        definitions[component.Id] = definition;
        _names[component] = name;
    }
}
