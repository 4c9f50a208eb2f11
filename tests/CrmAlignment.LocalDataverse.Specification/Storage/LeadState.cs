using System;
using System.Collections.Immutable;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>What the model knows of a lead.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Owner">The user who owns it.</param>
/// <param name="State">Its statecode.</param>
/// <param name="Competitors">The competitors it is linked with.</param>
internal sealed record LeadState(string Subject, Guid Owner, int State, ImmutableHashSet<Guid> Competitors)
{
    public const int Open = 0;
    public const int Disqualified = 2;

    public override string ToString() => $"{Subject} {Owner} {State} {string.Join(',', Competitors.Order())}";
}
