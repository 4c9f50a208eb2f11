namespace Microsoft.Xrm.Sdk.Client;

/// <summary>A record that a context tracks.</summary>
internal sealed class TrackedEntity
{
    public TrackedEntity(Entity entity, TrackedState state)
    {
        Entity = entity;
        State = state;
    }

    public Entity Entity { get; }

    public TrackedState State { get; private set; }

    /// <summary>Gives tracked record and record the state that they share.</summary>
    public void Become(TrackedState state)
    {
        State = state;
        Entity.EntityState = state switch
        {
            TrackedState.Added => EntityState.Created,
            TrackedState.Changed => EntityState.Changed,
            _ => EntityState.Unchanged,
        };
    }
}
