using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>A record as it is sent, with the new records that are created together with it.</summary>
internal sealed class SaveGraph
{
    private readonly IReadOnlyList<TrackedLink> _all;

    /// <summary>Puts the graph together.</summary>
    /// <param name="root">The tracked record.</param>
    /// <param name="links">All tracked links.</param>
    /// <param name="isUnchanged">Whether the record is sent for its new related records alone, without columns.</param>
    public SaveGraph(Entity root, IReadOnlyList<TrackedLink> links, bool isUnchanged = false)
    {
        _all = links;
        Root = isUnchanged ? new Entity(root.LogicalName, root.Id) : Copy(root);
        AddRelated(root, Root);
    }

    /// <summary>The links that are saved with the record.</summary>
    public List<TrackedLink> Links { get; } = new List<TrackedLink>();

    /// <summary>The record as it is sent.</summary>
    public Entity Root { get; }

    // Related records that were read are no changes: sent along, they would be created.
    private static Entity Copy(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id) { RowVersion = entity.RowVersion };
        copy.Attributes.AddRange(entity.Attributes);
        copy.KeyAttributes.AddRange(entity.KeyAttributes);
        return copy;
    }

    private void AddRelated(Entity source, Entity sent)
    {
        foreach (var link in _all.Where(
            link => link.CreatesTarget && link.State == TrackedState.Added && ReferenceEquals(link.Source, source)))
        {
            // The platform answers with the id of the root alone, so the others get theirs before.
            if (link.Target.Id == Guid.Empty)
            {
                link.Target.Id = Guid.NewGuid();
            }

            var target = Copy(link.Target);
            if (!sent.RelatedEntities.TryGetValue(link.Relationship, out var related))
            {
                related = new EntityCollection { EntityName = target.LogicalName };
                sent.RelatedEntities.Add(link.Relationship, related);
            }

            related.Entities.Add(target);
            Links.Add(link);
            AddRelated(link.Target, target);
        }
    }
}
