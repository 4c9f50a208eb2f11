using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk.Client;

/// <content>Which links between records are tracked.</content>
public partial class OrganizationServiceContext
{
    private readonly List<TrackedLink> _links = new List<TrackedLink>();

    /// <summary>Notes that the next <see cref="SaveChanges()"/> relates two tracked records.</summary>
    /// <param name="source">One record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other record.</param>
    /// <exception cref="InvalidOperationException">A record is not tracked, or the link is tracked already.</exception>
    public void AddLink(Entity source, Relationship relationship, Entity target)
        => Track(new TrackedLink(source, relationship, target, TrackedState.Added));

    /// <summary>
    /// Tracks a new record and notes that the next <see cref="SaveChanges()"/> creates and relates it, in the request that saves the
    /// other record.
    /// </summary>
    /// <param name="source">The tracked record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The new record.</param>
    /// <exception cref="InvalidOperationException">The source is not tracked, or the target is.</exception>
    public void AddRelatedObject(Entity source, Relationship relationship, Entity target)
    {
        var link = new TrackedLink(source, relationship, target, TrackedState.Added) { CreatesTarget = true };
        RequireTracked(source);
        AddObject(target);
        Track(link);
    }

    /// <summary>Tracks a link that exists.</summary>
    /// <param name="source">One tracked record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other tracked record.</param>
    /// <exception cref="InvalidOperationException">A record is not tracked, or the link is tracked already.</exception>
    public void AttachLink(Entity source, Relationship relationship, Entity target)
        => Track(new TrackedLink(source, relationship, target, TrackedState.Unchanged));

    /// <summary>Notes that the next <see cref="SaveChanges()"/> ends the relation of two tracked records.</summary>
    /// <param name="source">One record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other record.</param>
    /// <exception cref="InvalidOperationException">A record is not tracked.</exception>
    public void DeleteLink(Entity source, Relationship relationship, Entity target)
    {
        var link = Find(source, relationship, target);
        if (link is null)
        {
            link = new TrackedLink(source, relationship, target, TrackedState.Unchanged);
            Track(link);
        }

        if (link.State == TrackedState.Added)
        {
            RemoveLinks(item => item == link);
        }
        else
        {
            link.State = TrackedState.Deleted;
        }
    }

    /// <summary>Ends the tracking of a link.</summary>
    /// <param name="source">One record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other record.</param>
    /// <returns>False when it was not tracked.</returns>
    public bool DetachLink(Entity source, Relationship relationship, Entity target)
        => RemoveLinks(link => link.Is(source, relationship, target)) > 0;

    /// <summary>Whether a link is tracked.</summary>
    /// <param name="source">One record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other record.</param>
    /// <returns>True when it is.</returns>
    public bool IsAttached(Entity source, Relationship relationship, Entity target) => Find(source, relationship, target) != null;

    /// <summary>Whether the next <see cref="SaveChanges()"/> ends the relation of two records.</summary>
    /// <param name="source">One record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other record.</param>
    /// <returns>True when it does.</returns>
    public bool IsDeleted(Entity source, Relationship relationship, Entity target)
        => Find(source, relationship, target)?.State == TrackedState.Deleted;

    /// <summary>Called when the tracking of a link begins.</summary>
    /// <param name="source">One record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other record.</param>
    protected virtual void OnBeginLinkTracking(Entity source, Relationship relationship, Entity target)
    {
    }

    /// <summary>Called when the tracking of a link ends.</summary>
    /// <param name="entity">One record.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="target">The other record.</param>
    protected virtual void OnEndLinkTracking(Entity entity, Relationship relationship, Entity target)
    {
    }

    private TrackedLink Find(Entity source, Relationship relationship, Entity target)
        => _links.FirstOrDefault(link => link.Is(source, relationship, target));

    private void Track(TrackedLink link)
    {
        if (link.Relationship is null)
        {
            throw new ArgumentNullException("relationship");
        }

        RequireTracked(link.Source);
        RequireTracked(link.Target);
        if (Find(link.Source, link.Relationship, link.Target) != null)
        {
            throw new InvalidOperationException($"The context is already tracking the relationship '{link.Relationship.SchemaName}'.");
        }

        _links.Add(link);
        OnBeginLinkTracking(link.Source, link.Relationship, link.Target);
    }

    private int RemoveLinks(Func<TrackedLink, bool> isMeant)
    {
        var removed = _links.Where(isMeant).ToList();
        foreach (var link in removed)
        {
            _links.Remove(link);
            OnEndLinkTracking(link.Source, link.Relationship, link.Target);
        }

        return removed.Count;
    }
}
