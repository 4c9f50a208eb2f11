using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// In which version of a catalog each definition changed last, and which went, since the organization was opened. Immutable.
/// </summary>
internal sealed class MetadataHistory
{
    /// <summary>Nothing has changed.</summary>
    public static readonly MetadataHistory Empty = new(null, []);

    // Null as long as nothing has changed, as when an organization is opened: that must be quick.
    private readonly ImmutableDictionary<(DefinitionKind Kind, string Name), int>? _changed;

    private MetadataHistory(ImmutableDictionary<(DefinitionKind, string), int>? changed, ImmutableList<DeletedDefinition> deleted)
    {
        _changed = changed;
        Deleted = deleted;
    }

    /// <summary>What went, the first to go first.</summary>
    public ImmutableList<DeletedDefinition> Deleted { get; }

    /// <summary>Whether a definition is new or other than it was.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="version">The version of the catalog to compare with.</param>
    public bool HasChanged(DefinitionKind kind, string name, int version) => (_changed?.GetValueOrDefault((kind, name)) ?? 0) > version;

    /// <summary>The history with the step from one catalog to the next.</summary>
    /// <param name="before">The catalog before.</param>
    /// <param name="after">The catalog after.</param>
    public MetadataHistory With(MetadataCatalog before, MetadataCatalog after)
    {
        var step = new Step(after.Version, (_changed ?? ImmutableDictionary<(DefinitionKind, string), int>.Empty).ToBuilder(), Deleted.ToBuilder());
        step.Compare(DefinitionKind.Table, before.Tables, after.Tables, table => table.LogicalName, SameOwn, CompareParts(step));
        step.Compare(DefinitionKind.Relationship, before.Relationships, after.Relationships, item => item.SchemaName, ReferenceEquals);
        step.Compare(DefinitionKind.Choice, before.GlobalChoices, after.GlobalChoices, choice => choice.Name, ReferenceEquals);
        return new MetadataHistory(step.Changed.ToImmutable(), step.Deleted.ToImmutable());
    }

    private static Action<TableDefinition?, TableDefinition> CompareParts(Step step) => (before, after) =>
    {
        string NameOf(string part) => $"{after.LogicalName}.{part}";
        step.Compare(DefinitionKind.Column, before?.Columns ?? [], after.Columns, column => NameOf(column.LogicalName), ReferenceEquals);
        step.Compare(DefinitionKind.Key, before?.Keys ?? [], after.Keys, key => NameOf(key.LogicalName), ReferenceEquals);
    };

    private static bool SameOwn(TableDefinition before, TableDefinition after) =>
        Array.TrueForAll(TableProperties.Own, property => Equals(property.GetValue(before), property.GetValue(after)));

    private static class TableProperties
    {
        // Read by reflection: only once something changes.
        public static readonly PropertyInfo[] Own =
        [
            .. typeof(TableDefinition).GetProperties()
                .Where(property => property.Name is not (nameof(TableDefinition.Columns) or nameof(TableDefinition.Keys))),
        ];
    }

    private sealed record Step(
        int Version,
        ImmutableDictionary<(DefinitionKind Kind, string Name), int>.Builder Changed,
        ImmutableList<DeletedDefinition>.Builder Deleted)
    {
        public void Compare<T>(
            DefinitionKind kind,
            IEnumerable<T> before,
            IEnumerable<T> after,
            Func<T, string> name,
            Func<T, T, bool> areSame,
            Action<T?, T>? compareParts = null)
            where T : class
        {
            var gone = before.ToDictionary(name);
            foreach (var definition in after)
            {
                gone.Remove(name(definition), out var known);
                if (ReferenceEquals(known, definition))
                {
                    continue;
                }

                if (known is null || !areSame(known, definition))
                {
                    Changed[(kind, name(definition))] = Version;
                }

                compareParts?.Invoke(known, definition);
            }

            foreach (var lost in gone.Keys)
            {
                Changed.Remove((kind, lost));
                Deleted.Add(new DeletedDefinition(kind, lost, Version));
            }
        }
    }
}
