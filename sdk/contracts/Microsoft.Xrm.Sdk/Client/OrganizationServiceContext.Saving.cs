using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Messages;

namespace Microsoft.Xrm.Sdk.Client;

/// <content>How changes are saved: records, then new links, then links that end, then records that are deleted.</content>
public partial class OrganizationServiceContext
{
    /// <summary>Saves all changes, as <see cref="SaveChangesDefaultOptions"/> says.</summary>
    /// <returns>What came of each request.</returns>
    /// <exception cref="SaveChangesException">A request failed. What was saved before it stays saved.</exception>
    public SaveChangesResultCollection SaveChanges() => SaveChanges(SaveChangesDefaultOptions);

    /// <summary>Saves all changes, each by a request of its own.</summary>
    /// <param name="options">Whether the others are saved when one fails.</param>
    /// <returns>What came of each request.</returns>
    /// <exception cref="SaveChangesException">
    /// A request failed. What was saved stays saved, what was not is still tracked as changed.
    /// </exception>
    public SaveChangesResultCollection SaveChanges(SaveChangesOptions options)
    {
        OnSavingChanges(options);
        var results = new SaveChangesResultCollection(options);
        foreach (var save in Requests())
        {
            results.Add(Save(save));
            if (results.HasError && !options.HasFlag(SaveChangesOptions.ContinueOnError))
            {
                break;
            }
        }

        OnSaveChanges(results);
        return results.HasError ? throw new SaveChangesException(results) : results;
    }

    /// <summary>Called before changes are saved.</summary>
    /// <param name="options">How they are saved.</param>
    protected virtual void OnSavingChanges(SaveChangesOptions options)
    {
    }

    /// <summary>Called after changes were saved, before an error is thrown.</summary>
    /// <param name="results">What came of the requests.</param>
    protected virtual void OnSaveChanges(SaveChangesResultCollection results)
    {
    }

    private SaveChangesResult Save(SaveRequest save)
    {
        OrganizationResponse response;
        try
        {
            response = Execute(save.Request);
        }
        catch (Exception error)
        {
            return new SaveChangesResult(save.Request, null, error);
        }

        save.Saved(response);
        return new SaveChangesResult(save.Request, response, null);
    }

    private IEnumerable<SaveRequest> Requests()
    {
        var nested = _links.Where(link => link.CreatesTarget && link.State == TrackedState.Added).ToList();
        var roots = _entities.Where(tracked => nested.All(link => !ReferenceEquals(link.Target, tracked.Entity))).ToList();
        foreach (var tracked in roots.Where(tracked => tracked.State == TrackedState.Added))
        {
            yield return Create(tracked);
        }

        foreach (var tracked in roots.Where(tracked => tracked.State == TrackedState.Changed
            || (tracked.State == TrackedState.Unchanged
                && nested.Any(link => link.State == TrackedState.Added && ReferenceEquals(link.Source, tracked.Entity)))))
        {
            yield return Update(tracked);
        }

        foreach (var link in _links.Where(link => link.State == TrackedState.Added && !link.CreatesTarget).ToList())
        {
            yield return new SaveRequest(
                new AssociateRequest
                {
                    Target = link.Source.ToEntityReference(),
                    Relationship = link.Relationship,
                    RelatedEntities = new EntityReferenceCollection { link.Target.ToEntityReference() },
                },
                _ => link.State = TrackedState.Unchanged);
        }

        foreach (var request in Endings())
        {
            yield return request;
        }
    }

    private IEnumerable<SaveRequest> Endings()
    {
        foreach (var link in _links.Where(link => link.State == TrackedState.Deleted).ToList())
        {
            yield return new SaveRequest(
                new DisassociateRequest
                {
                    Target = link.Source.ToEntityReference(),
                    Relationship = link.Relationship,
                    RelatedEntities = new EntityReferenceCollection { link.Target.ToEntityReference() },
                },
                _ => RemoveLinks(item => item == link));
        }

        foreach (var tracked in _entities.Where(tracked => tracked.State == TrackedState.Deleted).ToList())
        {
            var target = tracked.Entity.ToEntityReference();
            yield return new SaveRequest(
                new DeleteRequest { Target = target, ConcurrencyBehavior = ConcurrencyBehavior }, _ => Untrack(tracked));
        }
    }

    private SaveRequest Create(TrackedEntity tracked)
    {
        var graph = new SaveGraph(tracked.Entity, _links);
        return new SaveRequest(
            new CreateRequest { Target = graph.Root },
            response =>
            {
                tracked.Entity.Id = ((CreateResponse)response).id;
                Note(tracked, graph);
            });
    }

    private SaveRequest Update(TrackedEntity tracked)
    {
        var graph = new SaveGraph(tracked.Entity, _links, isUnchanged: tracked.State == TrackedState.Unchanged);
        return new SaveRequest(
            new UpdateRequest { Target = graph.Root, ConcurrencyBehavior = ConcurrencyBehavior }, _ => Note(tracked, graph));
    }

    private void Note(TrackedEntity root, SaveGraph graph)
    {
        root.Become(TrackedState.Unchanged);
        foreach (var link in graph.Links)
        {
            link.State = TrackedState.Unchanged;
            Find(link.Target).Become(TrackedState.Unchanged);
        }
    }
}
