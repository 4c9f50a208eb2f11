namespace Microsoft.Xrm.Sdk.Client;

/// <summary>A link between two tracked records.</summary>
internal sealed class TrackedLink
{
    public TrackedLink(Entity source, Relationship relationship, Entity target, TrackedState state)
    {
        Source = source;
        Relationship = relationship;
        Target = target;
        State = state;
    }

    /// <summary>Whether the target is created together with the link, in the request that saves its source.</summary>
    public bool CreatesTarget { get; set; }

    public Relationship Relationship { get; }

    public Entity Source { get; }

    public TrackedState State { get; set; }

    public Entity Target { get; }

    public bool Is(Entity source, Relationship relationship, Entity target)
        => ReferenceEquals(Source, source) && Relationship.Equals(relationship) && ReferenceEquals(Target, target);

    public bool Touches(Entity entity) => ReferenceEquals(Source, entity) || ReferenceEquals(Target, entity);
}
