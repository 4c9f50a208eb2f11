using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Which track a rejected lead goes to.</summary>
/// <param name="Id">Id; decides between rules of equal priority, so that their order never matters.</param>
/// <param name="Priority">Rules are tried from the lowest number up.</param>
/// <param name="Condition">Which leads it takes.</param>
/// <param name="TrackId">Track to which it leads.</param>
public sealed record RoutingRule(Guid Id, int Priority, RoutingCondition Condition, Guid TrackId)
{
    /// <summary>Name that people see; empty by default.</summary>
    public string Name { get; init; } = "";
}
