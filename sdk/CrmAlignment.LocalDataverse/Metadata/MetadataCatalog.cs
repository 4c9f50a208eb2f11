using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// All metadata of an organization: tables, relationships and global choices. Immutable: each With method returns a new
/// catalog with the next <see cref="Version"/>, so a running operation keeps the catalog that it started with. The only
/// authority on types; nothing is guessed from values.
/// </summary>
/// <remarks>
/// Read that of an organization from <see cref="LocalOrganization.Catalog"/>. One that a With method makes belongs to no organization:
/// an organization's metadata changes by importing solutions, and by the messages that change definitions. May be read by several
/// threads at once.
/// </remarks>
public sealed class MetadataCatalog
{
    private static readonly ImmutableDictionary<string, RelationshipDefinition> NoRelationships =
        ImmutableDictionary.Create<string, RelationshipDefinition>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A catalog without any table, of version 1: what catalogs are made from.</summary>
    public static readonly MetadataCatalog Empty = new(
        1,
        ImmutableDictionary.Create<string, TableDefinition>(StringComparer.Ordinal),
        new(NoRelationships),
        ImmutableDictionary.Create<string, ChoiceDefinition>(StringComparer.Ordinal),
        MetadataHistory.Empty);

    private readonly ImmutableDictionary<string, TableDefinition> _tables;
    private readonly Lazy<ImmutableDictionary<string, RelationshipDefinition>> _relationships;
    private readonly ImmutableDictionary<string, ChoiceDefinition> _globalChoices;
    private readonly Lazy<Dictionary<int, TableDefinition>> _byTypeCode;
    private readonly Lazy<Dictionary<string, TableDefinition>> _byEntitySet;
    private readonly Lazy<ILookup<string, OneToManyRelationship>> _byReferencedTable;
    private readonly Lazy<ILookup<string, OneToManyRelationship>> _byReferencingTable;
    private readonly Lazy<ILookup<string, ManyToManyRelationship>> _byEnd;
    private readonly Lazy<IReadOnlyList<TableDefinition>> _withSecuredColumns;

    private MetadataCatalog(
        int version,
        ImmutableDictionary<string, TableDefinition> tables,
        Lazy<ImmutableDictionary<string, RelationshipDefinition>> relationships,
        ImmutableDictionary<string, ChoiceDefinition> globalChoices,
        MetadataHistory history)
    {
        Version = version;
        History = history;
        _tables = tables;
        _relationships = relationships;
        _globalChoices = globalChoices;
        _byTypeCode = new(() => tables.Values.Where(table => table.ObjectTypeCode != 0).ToDictionary(table => table.ObjectTypeCode));
        _byEntitySet = new(() => tables.Values.ToDictionary(table => table.EntitySetName, StringComparer.Ordinal));
        _byReferencedTable = new(() => OneToMany.ToLookup(relationship => relationship.ReferencedTable));
        _byReferencingTable = new(() => OneToMany.ToLookup(relationship => relationship.ReferencingTable));
        _byEnd = new(() => ManyToMany.SelectMany(pair => new[] { pair.Table1, pair.Table2 }.Distinct(), KeyValuePair.Create).ToLookup(end => end.Value, end => end.Key));
        _withSecuredColumns = new(() => [.. tables.Values.Where(table => table.HasSecuredColumns)]);
    }

    /// <summary>Grows by one with each change; what is derived from metadata can be cached by it.</summary>
    public int Version { get; }

    /// <summary>What changed since a version.</summary>
    internal MetadataHistory History { get; }

    /// <summary>All tables, those of the platform and intersect tables included, in no order.</summary>
    public IEnumerable<TableDefinition> Tables => _tables.Values;

    /// <summary>The tables that have secured columns, in no order.</summary>
    internal IReadOnlyList<TableDefinition> TablesWithSecuredColumns => _withSecuredColumns.Value;

    /// <summary>All relationships, in no order.</summary>
    public IEnumerable<RelationshipDefinition> Relationships => _relationships.Value.Values;

    /// <summary>All 1:N relationships, in no order.</summary>
    public IEnumerable<OneToManyRelationship> OneToMany => _relationships.Value.Values.OfType<OneToManyRelationship>();

    /// <summary>All N:N relationships, in no order.</summary>
    public IEnumerable<ManyToManyRelationship> ManyToMany => _relationships.Value.Values.OfType<ManyToManyRelationship>();

    /// <summary>All global choices, in no order; a choice of one column alone stands in <see cref="ColumnDefinition.Choice"/>.</summary>
    public IEnumerable<ChoiceDefinition> GlobalChoices => _globalChoices.Values;

    /// <summary>The table with a name.</summary>
    /// <param name="logicalName">Logical name, lower case; a schema name with capitals is not found.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such table (0x80041102), or none is named (0x80040203).</exception>
    public TableDefinition Table(string? logicalName) => logicalName is { Length: > 0 }
        ? FindTable(logicalName) ?? throw DataverseFault.UnknownTable(logicalName)
        : throw DataverseFault.InvalidArgument("The request, or a row or reference in it, names no table. Give its logical name, such as 'lead'.");

    /// <summary>The table with a name, or null.</summary>
    /// <param name="logicalName">Logical name, lower case.</param>
    public TableDefinition? FindTable(string logicalName) => _tables.GetValueOrDefault(logicalName);

    /// <summary>The column of a table.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such table (0x80041102) or column (0x80041103).</exception>
    public ColumnDefinition Column(string table, string column) => Table(table).Column(column);

    /// <summary>The table with a number, or null.</summary>
    /// <param name="objectTypeCode">Object type code, for example 4 for lead.</param>
    public TableDefinition? FindTable(int objectTypeCode) => _byTypeCode.Value.GetValueOrDefault(objectTypeCode);

    /// <summary>The table whose Web API collection has a name, or null.</summary>
    /// <param name="entitySetName">Entity set name, for example <c>opportunities</c>.</param>
    public TableDefinition? FindTableByEntitySet(string entitySetName) => _byEntitySet.Value.GetValueOrDefault(entitySetName);

    /// <summary>The relationship with a schema name, or null.</summary>
    /// <param name="schemaName">Schema name, in any case, for example lead_parent_contact.</param>
    public RelationshipDefinition? FindRelationship(string schemaName) => _relationships.Value.GetValueOrDefault(schemaName);

    /// <summary>The relationship with a schema name.</summary>
    /// <param name="schemaName">Schema name, in any case.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such relationship (0x80040203).</exception>
    public RelationshipDefinition Relationship(string schemaName) =>
        FindRelationship(schemaName) ?? throw DataverseFault.InvalidArgument(
            $"There is no relationship with the schema name '{schemaName}'.");

    /// <summary>The 1:N relationships in which a table is the parent; none for a table that there is not.</summary>
    /// <param name="table">Logical name of the parent table.</param>
    public IEnumerable<OneToManyRelationship> ChildrenOf(string table) => _byReferencedTable.Value[table];

    /// <summary>The 1:N relationships in which a table is the child; none for a table that there is not.</summary>
    /// <param name="table">Logical name of the child table.</param>
    public IEnumerable<OneToManyRelationship> ParentsOf(string table) => _byReferencingTable.Value[table];

    /// <summary>The N:N relationships of which a table is an end, once each; none for a table that there is not.</summary>
    /// <param name="table">Logical name of the table.</param>
    internal IEnumerable<ManyToManyRelationship> PairsOf(string table) => _byEnd.Value[table];

    /// <summary>The global choice with a name, or null.</summary>
    /// <param name="name">Name, for example crma_leadstage; its case counts.</param>
    public ChoiceDefinition? FindGlobalChoice(string name) => _globalChoices.GetValueOrDefault(name);

    /// <summary>The catalog of the platform, whose parts a test has checked, as the With methods would: here nothing is read before it is used.</summary>
    /// <param name="tables">Its tables.</param>
    /// <param name="relationships">Reads its relationships.</param>
    internal static MetadataCatalog OfPlatform(
        IEnumerable<TableDefinition> tables, Func<IEnumerable<RelationshipDefinition>> relationships) => new(
        Empty.Version + 1,
        Empty._tables.SetItems(tables.Select(table => KeyValuePair.Create(table.LogicalName, table))),
        new(() => NoRelationships.SetItems(relationships().Select(item => KeyValuePair.Create(item.SchemaName, item)))),
        Empty._globalChoices,
        Empty.History);

    /// <summary>A catalog with a table added or replaced.</summary>
    /// <param name="table">The table, which takes the place of one with the same logical name. Its relationships stay as they are.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">Another table has its object type code or entity set name.</exception>
    public MetadataCatalog WithTable(TableDefinition table) => WithTables([table]);

    /// <summary>A catalog with tables added or replaced, in one step.</summary>
    /// <param name="tables">The tables; each takes the place of one with the same logical name.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">Two tables would share an object type code or entity set name.</exception>
    public MetadataCatalog WithTables(IEnumerable<TableDefinition> tables)
    {
        var next = Next(tables: _tables.SetItems(tables.Select(table => KeyValuePair.Create(table.LogicalName, table))));
        MetadataRules.RefuseSharedNames(next._tables.Values);
        return next;
    }

    /// <summary>A catalog with relationships added or replaced.</summary>
    /// <param name="relationships">
    /// The relationships; each takes the place of one with the same schema name. Their tables and columns must exist.
    /// </param>
    /// <exception cref="System.ServiceModel.FaultException{T}">A table or column that a relationship names does not exist.</exception>
    public MetadataCatalog WithRelationships(IEnumerable<RelationshipDefinition> relationships)
    {
        var added = relationships.ToList();
        added.ForEach(relationship => MetadataRules.RequireEnds(this, relationship));
        return Next(relationships: _relationships.Value.SetItems(added.Select(item => KeyValuePair.Create(item.SchemaName, item))));
    }

    /// <summary>A catalog with a global choice added or replaced, in the columns that use it too.</summary>
    /// <param name="choice">The choice; <see cref="ChoiceDefinition.IsGlobal"/> must be true.</param>
    public MetadataCatalog WithGlobalChoice(ChoiceDefinition choice)
    {
        var users = _tables.Values
            .Where(table => table.Columns.Any(column => Uses(column, choice.Name)))
            .Select(table => table with
            {
                Columns = [.. table.Columns.Select(column => Uses(column, choice.Name) ? column with { Choice = choice } : column)],
            });
        return Next(
            tables: _tables.SetItems(users.Select(table => KeyValuePair.Create(table.LogicalName, table))),
            globalChoices: _globalChoices.SetItem(choice.Name, choice));
    }

    /// <summary>A catalog without some tables.</summary>
    /// <param name="tables">Logical names; no relationship may lead to or from them any more.</param>
    public MetadataCatalog WithoutTables(IEnumerable<string> tables) => Next(tables: _tables.RemoveRange(tables));

    /// <summary>A catalog without some relationships. Lookup columns stay.</summary>
    /// <param name="schemaNames">Schema names; one that there is not is passed over.</param>
    public MetadataCatalog WithoutRelationships(IEnumerable<string> schemaNames) =>
        Next(relationships: _relationships.Value.RemoveRange(schemaNames));

    /// <summary>A catalog without some global choices.</summary>
    /// <param name="names">Names; no column may use them any more.</param>
    public MetadataCatalog WithoutGlobalChoices(IEnumerable<string> names) => Next(globalChoices: _globalChoices.RemoveRange(names));

    private static bool Uses(ColumnDefinition column, string choice) =>
        column.Choice is { IsGlobal: true } used && used.Name == choice;

    private MetadataCatalog Next(
        ImmutableDictionary<string, TableDefinition>? tables = null,
        ImmutableDictionary<string, RelationshipDefinition>? relationships = null,
        ImmutableDictionary<string, ChoiceDefinition>? globalChoices = null)
    {
        var next =
            new MetadataCatalog(Version + 1, tables ?? _tables, relationships is null ? _relationships : new(relationships), globalChoices ?? _globalChoices, History);

        // What is there when an organization is opened is nobody's change.
        return _tables.IsEmpty ? next : next.WithHistory(History.With(this, next));
    }

    private MetadataCatalog WithHistory(MetadataHistory history) => new(Version, _tables, _relationships, _globalChoices, history);
}
