using System;
using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Specification.Storage;

/// <summary>What an operation changed in the model.</summary>
/// <param name="Leads">The leads after it.</param>
/// <param name="Tags">Tags of what took effect.</param>
internal sealed record LeadChange(ImmutableDictionary<Guid, LeadState> Leads, ImmutableArray<string> Tags);
