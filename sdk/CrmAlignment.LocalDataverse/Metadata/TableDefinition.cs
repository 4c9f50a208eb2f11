using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>One table: its names, ownership, columns and alternate keys. Immutable; extend it with the With methods.</summary>
/// <remarks>
/// What RetrieveEntity tells a client as EntityMetadata
/// (https://learn.microsoft.com/power-apps/developer/data-platform/entity-metadata). Relationships are the catalog's, since each
/// belongs to two tables.
/// </remarks>
public sealed record TableDefinition
{
    private readonly TableColumns _columns;

    /// <summary>A table whose schema name is its logical name, and whose entity set name that with an s, until they are set.</summary>
    /// <param name="logicalName">Lower-case name.</param>
    /// <param name="primaryIdColumn">Logical name of its primary key column, which must be among the columns.</param>
    /// <param name="primaryNameColumn">Logical name of the column that names its rows, or null.</param>
    /// <param name="columns">All columns, the primary key and name included.</param>
    /// <exception cref="ArgumentException">The name is blank, or two columns have the same name.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">The primary key is not among the columns (0x80041103).</exception>
    public TableDefinition(
        string logicalName, string primaryIdColumn, string? primaryNameColumn, IEnumerable<ColumnDefinition> columns)
        : this(logicalName, primaryIdColumn, primaryNameColumn, new TableColumns([.. columns])) => Column(primaryIdColumn);

    /// <summary>A table whose columns may be read later; that the primary key is among them is not looked at.</summary>
    internal TableDefinition(string logicalName, string primaryIdColumn, string? primaryNameColumn, TableColumns columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(logicalName);
        LogicalName = logicalName;
        SchemaName = logicalName;
        EntitySetName = logicalName + "s";
        PrimaryIdColumn = primaryIdColumn;
        PrimaryNameColumn = primaryNameColumn;
        _columns = columns;
    }

    /// <summary>Lower-case name, by which requests and queries name the table.</summary>
    public string LogicalName { get; init; }

    /// <summary>Name as its maker typed it; equals the logical name but for case.</summary>
    public string SchemaName { get; init; }

    /// <summary>Name of the collection in the Web API, unique in the organization. Default: the logical name and an s.</summary>
    public string EntitySetName { get; init; }

    /// <summary>Number of the table, for example 4 for lead; custom tables have 10000 and more. 0 for none.</summary>
    public int ObjectTypeCode { get; init; }

    /// <summary>Logical name of the primary key column.</summary>
    public string PrimaryIdColumn { get; init; }

    /// <summary>Logical name of the column that names its rows; null when there is none.</summary>
    public string? PrimaryNameColumn { get; init; }

    /// <summary>Who owns its rows. Default: the organization.</summary>
    public OwnershipType Ownership { get; init; } = OwnershipType.Organization;

    /// <summary>Whether its rows are activities, which also appear as activitypointer rows of the same id.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether it only joins two tables of an N:N relationship.</summary>
    public bool IsIntersect { get; init; }

    /// <summary>
    /// Whether its rows may be added to queues; an administrator can enable it by UpdateEntity, and nobody can take that back.
    /// </summary>
    public bool IsValidForQueue { get; init; }

    /// <summary>
    /// Whether a status may only be followed by those that its <see cref="ChoiceOption.Transitions"/> name
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions).
    /// </summary>
    public bool EnforcesStateTransitions { get; init; }

    /// <summary>
    /// Whether RetrieveEntityChanges tells what was written and deleted, which costs a write more for each deletion; an administrator can
    /// enable it by UpdateEntity, and nobody can take that back. Default: false.
    /// </summary>
    public bool ChangeTrackingEnabled { get; init; }

    /// <summary>Whether change tracking may be enabled: rows of links, and rows without a version, are not tracked.</summary>
    public bool CanChangeTrackingBeEnabled => !IsIntersect && _columns.Find("versionnumber") is not null;

    /// <summary>Whether activities may regard its rows.</summary>
    public bool HasActivities { get; init; }

    /// <summary>Whether notes may be attached to its rows.</summary>
    public bool HasNotes { get; init; }

    /// <summary>Whether the platform may make access teams for its rows, by templates (EntityMetadata.AutoCreateAccessTeams).</summary>
    public bool HasAccessTeams { get; init; }

    /// <summary>Whether a solution brought the table, rather than the platform.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Whether labels of a table of the platform were changed: newer tables of the platform leave them as they are.</summary>
    internal bool IsCustomized { get; init; }

    /// <summary>What users call one row, per language.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    /// <summary>What users call several rows, per language.</summary>
    public LocalizedText CollectionLabel { get; init; } = LocalizedText.Empty;

    /// <summary>Longer explanation, per language.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>
    /// The columns in definition order. Those that show what people see of a lookup or a choice (owneridname) are not among them.
    /// </summary>
    public ImmutableArray<ColumnDefinition> Columns
    {
        get => _columns.All;
        init => _columns = new TableColumns(value);
    }

    /// <summary>The alternate keys.</summary>
    public ImmutableArray<KeyDefinition> Keys { get; init; } = [];

    /// <summary>Whether a user or team owns each row.</summary>
    public bool IsUserOwned => Ownership == OwnershipType.User;

    /// <summary>Whether its rows have a state and a status.</summary>
    public bool HasState => _columns.Find("statecode") is not null;

    /// <summary>Whether it has secured columns.</summary>
    internal bool HasSecuredColumns => _columns.HasSecured;

    /// <summary>The column with a name.</summary>
    /// <param name="logicalName">Logical name, lower case; a schema name with capitals is not found.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table has no such column (0x80041103).</exception>
    public ColumnDefinition Column(string logicalName) =>
        FindColumn(logicalName) ?? throw DataverseFault.UnknownColumn(LogicalName, logicalName);

    /// <summary>The column with a name, one that shows another (owneridname) included, or null.</summary>
    /// <param name="logicalName">Logical name, lower case.</param>
    public ColumnDefinition? FindColumn(string logicalName) =>
        _columns.Find(logicalName) ?? NameColumns.Find(this, logicalName);

    /// <summary>The alternate key with exactly these columns, in any order, or null.</summary>
    /// <param name="columns">Logical names, each once.</param>
    public KeyDefinition? FindKey(IReadOnlyCollection<string> columns) =>
        Keys.FirstOrDefault(key => key.Columns.Length == columns.Count && key.Columns.All(columns.Contains));

    /// <summary>The same table with columns added, or replaced where the name exists.</summary>
    /// <param name="columns">Columns to add at the end, or to put in the place of the one with the same name.</param>
    public TableDefinition WithColumns(IEnumerable<ColumnDefinition> columns)
    {
        var merged = Columns.ToBuilder();
        foreach (var column in columns)
        {
            var index = IndexOf(merged, column.LogicalName);
            if (index < 0)
            {
                merged.Add(column);
            }
            else
            {
                merged[index] = column;
            }
        }

        return this with { Columns = merged.ToImmutable() };
    }

    /// <summary>The same table without some columns, and without the keys that use them.</summary>
    /// <param name="columns">Logical names; one that the table lacks is passed over.</param>
    public TableDefinition WithoutColumns(IReadOnlyCollection<string> columns) => this with
    {
        Columns = [.. Columns.Where(column => !columns.Contains(column.LogicalName))],
        Keys = [.. Keys.Where(key => !key.Columns.Any(columns.Contains))],
    };

    /// <summary>The same table without some alternate keys.</summary>
    /// <param name="keys">Logical names of the keys; one that the table lacks is passed over.</param>
    public TableDefinition WithoutKeys(IReadOnlyCollection<string> keys) =>
        this with { Keys = [.. Keys.Where(key => !keys.Contains(key.LogicalName))] };

    /// <summary>The same table with an alternate key added, or replaced where the name exists.</summary>
    /// <param name="key">The key; its columns must exist.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">A column of the key does not exist (0x80041103).</exception>
    public TableDefinition WithKey(KeyDefinition key)
    {
        foreach (var column in key.Columns)
        {
            Column(column);
        }

        return this with { Keys = [.. Keys.Where(known => known.LogicalName != key.LogicalName), key] };
    }

    /// <summary>The label in a language, else in English, else in any; the logical name when there is no label at all.</summary>
    /// <param name="lcid">Language, as LCID, for example 1033 for English.</param>
    public string LabelFor(int lcid) => Label.For(lcid) is { Length: > 0 } label ? label : LogicalName;

    private static int IndexOf(ImmutableArray<ColumnDefinition>.Builder columns, string logicalName)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index].LogicalName == logicalName)
            {
                return index;
            }
        }

        return -1;
    }
}
