using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk.Client;

/// <content>Which records are tracked.</content>
public partial class OrganizationServiceContext
{
    private readonly List<TrackedEntity> _entities = new List<TrackedEntity>();

    /// <summary>Tracks a record that exists.</summary>
    /// <param name="entity">The record, with its id.</param>
    /// <exception cref="InvalidOperationException">The record, or another one of its table and id, is tracked already.</exception>
    public void Attach(Entity entity)
    {
        if (Require(entity, nameof(entity)).Id == Guid.Empty)
        {
            throw new ArgumentException($"The '{entity.LogicalName}' entity must have an id to be attached.", nameof(entity));
        }

        Track(entity, TrackedState.Unchanged);
    }

    /// <summary>Tracks a record that the next <see cref="SaveChanges()"/> creates.</summary>
    /// <param name="entity">The record.</param>
    /// <exception cref="InvalidOperationException">The record, or another one of its table and id, is tracked already.</exception>
    public void AddObject(Entity entity) => Track(Require(entity, nameof(entity)), TrackedState.Added);

    /// <summary>Notes that a tracked record has changed: the next <see cref="SaveChanges()"/> updates it with all its columns.</summary>
    /// <param name="entity">The record.</param>
    /// <exception cref="InvalidOperationException">The record is not tracked.</exception>
    public void UpdateObject(Entity entity) => UpdateObject(entity, recursive: false);

    /// <summary>Notes that a tracked record has changed.</summary>
    /// <param name="entity">The record.</param>
    /// <param name="recursive">Whether its tracked related records have changed, too.</param>
    /// <exception cref="InvalidOperationException">The record is not tracked.</exception>
    public void UpdateObject(Entity entity, bool recursive)
    {
        foreach (var tracked in Graph(RequireTracked(entity), recursive))
        {
            if (tracked.State is TrackedState.Unchanged or TrackedState.Changed)
            {
                tracked.Become(TrackedState.Changed);
            }
            else if (tracked.State == TrackedState.Deleted && ReferenceEquals(tracked.Entity, entity))
            {
                throw new InvalidOperationException($"The '{entity.LogicalName}' entity is to be deleted and cannot be updated.");
            }
        }
    }

    /// <summary>
    /// Notes that the next <see cref="SaveChanges()"/> deletes a tracked record; one that was not saved yet is forgotten.
    /// </summary>
    /// <param name="entity">The record.</param>
    /// <exception cref="InvalidOperationException">The record is not tracked.</exception>
    public void DeleteObject(Entity entity) => DeleteObject(entity, recursive: false);

    /// <summary>Notes that the next <see cref="SaveChanges()"/> deletes a tracked record.</summary>
    /// <param name="entity">The record.</param>
    /// <param name="recursive">Whether its tracked related records are deleted, too.</param>
    /// <exception cref="InvalidOperationException">The record is not tracked.</exception>
    public void DeleteObject(Entity entity, bool recursive)
    {
        foreach (var tracked in Graph(RequireTracked(entity), recursive))
        {
            if (tracked.State == TrackedState.Added)
            {
                Untrack(tracked);
            }
            else
            {
                tracked.Become(TrackedState.Deleted);
                RemoveLinks(link => link.Touches(tracked.Entity));
            }
        }
    }

    /// <summary>Ends the tracking of a record and its links.</summary>
    /// <param name="entity">The record.</param>
    /// <returns>False when it was not tracked.</returns>
    public bool Detach(Entity entity) => Detach(entity, recursive: false);

    /// <summary>Ends the tracking of a record and its links.</summary>
    /// <param name="entity">The record.</param>
    /// <param name="recursive">Whether that of its related records ends, too.</param>
    /// <returns>False when it was not tracked.</returns>
    public bool Detach(Entity entity, bool recursive)
    {
        if (Find(Require(entity, nameof(entity))) is not { } tracked)
        {
            return false;
        }

        foreach (var part in Graph(tracked, recursive))
        {
            Untrack(part);
        }

        return true;
    }

    /// <summary>Ends the tracking of all records and links, saved or not.</summary>
    public void ClearChanges()
    {
        foreach (var tracked in _entities.ToList())
        {
            Untrack(tracked);
        }
    }

    /// <summary>The tracked records, in the order in which their tracking began.</summary>
    /// <returns>The records.</returns>
    public IEnumerable<Entity> GetAttachedEntities() => _entities.Select(tracked => tracked.Entity).ToList();

    /// <summary>Whether a record is tracked.</summary>
    /// <param name="entity">The record.</param>
    /// <returns>True when it is.</returns>
    public bool IsAttached(Entity entity) => Find(Require(entity, nameof(entity))) != null;

    /// <summary>Whether the next <see cref="SaveChanges()"/> deletes a record.</summary>
    /// <param name="entity">The record.</param>
    /// <returns>True when it does.</returns>
    public bool IsDeleted(Entity entity) => Find(Require(entity, nameof(entity)))?.State == TrackedState.Deleted;

    /// <summary>Called when the tracking of a record begins.</summary>
    /// <param name="entity">The record.</param>
    protected virtual void OnBeginEntityTracking(Entity entity)
    {
    }

    /// <summary>Called when the tracking of a record ends.</summary>
    /// <param name="entity">The record.</param>
    protected virtual void OnEndEntityTracking(Entity entity)
    {
    }

    /// <summary>
    /// What a query returns of a record that it has read: the record itself, from now on tracked, or the one that is tracked already.
    /// A record of another class than the tracked one is returned as it was read.
    /// </summary>
    internal Entity Merge(Entity read)
    {
        if (MergeOption == MergeOption.NoTracking)
        {
            return read;
        }

        var tracked = _entities.FirstOrDefault(item => IsSameRow(item.Entity, read));
        if (tracked is null)
        {
            Track(read, TrackedState.Unchanged);
            return read;
        }

        if (tracked.Entity.GetType() != read.GetType())
        {
            return read;
        }

        if (MergeOption == MergeOption.OverwriteChanges
            || (MergeOption == MergeOption.PreserveChanges && tracked.State == TrackedState.Unchanged))
        {
            tracked.Entity.Attributes = read.Attributes;
            tracked.Entity.FormattedValues = read.FormattedValues;
            tracked.Entity.RowVersion = read.RowVersion;
            tracked.Become(TrackedState.Unchanged);
        }

        return tracked.Entity;
    }

    private static bool IsSameRow(Entity one, Entity other)
        => one.Id != Guid.Empty && one.Id == other.Id && one.LogicalName == other.LogicalName;

    private static Entity Require(Entity entity, string name) => entity ?? throw new ArgumentNullException(name);

    private TrackedEntity Find(Entity entity) => _entities.FirstOrDefault(tracked => ReferenceEquals(tracked.Entity, entity));

    private TrackedEntity RequireTracked(Entity entity)
        => Find(Require(entity, nameof(entity)))
            ?? throw new InvalidOperationException($"The context is not currently tracking the '{entity.LogicalName}' entity.");

    private void Track(Entity entity, TrackedState state)
    {
        if (Find(entity) != null)
        {
            throw new InvalidOperationException($"The context is already tracking the '{entity.LogicalName}' entity.");
        }

        if (_entities.Any(tracked => IsSameRow(tracked.Entity, entity)))
        {
            throw new InvalidOperationException(
                $"The context is already tracking a different '{entity.LogicalName}' entity with the same identity.");
        }

        var added = new TrackedEntity(entity, state);
        added.Become(state);
        _entities.Add(added);
        OnBeginEntityTracking(entity);
    }

    private void Untrack(TrackedEntity tracked)
    {
        RemoveLinks(link => link.Touches(tracked.Entity));
        _entities.Remove(tracked);
        tracked.Entity.EntityState = null;
        OnEndEntityTracking(tracked.Entity);
    }

    // The record and, where asked for, what its related records reach among the tracked ones.
    private List<TrackedEntity> Graph(TrackedEntity root, bool recursive)
    {
        var graph = new List<TrackedEntity> { root };
        for (var index = 0; recursive && index < graph.Count; index++)
        {
            graph.AddRange(graph[index].Entity.RelatedEntities
                .SelectMany(related => related.Value.Entities)
                .Select(Find)
                .Where(tracked => tracked != null && !graph.Contains(tracked))
                .ToList());
        }

        return graph;
    }
}
