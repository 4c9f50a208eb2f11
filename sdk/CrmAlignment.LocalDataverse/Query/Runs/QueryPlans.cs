using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>
/// The plans of queries that were run before, by their shape. Those of one state of the metadata are kept with it and gone with it.
/// </summary>
/// <typeparam name="TPlan">What kind of plans.</typeparam>
internal sealed class QueryPlans<TPlan>
    where TPlan : class
{
    private static readonly ConditionalWeakTable<MetadataCatalog, QueryPlans<TPlan>> Known = [];

    private readonly BoundedCache<string, TPlan> _plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TPlan>.AlternateLookup<ReadOnlySpan<char>> _byShape;

    private QueryPlans() => _byShape = _plans.Values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many plans are kept.</summary>
    internal int Count => _plans.Values.Count;

    /// <summary>The plans of some metadata.</summary>
    /// <param name="catalog">The metadata.</param>
    internal static QueryPlans<TPlan> Of(MetadataCatalog catalog) => Known.GetValue(catalog, static _ => new QueryPlans<TPlan>());

    /// <summary>The plan of a shape; null when it was not run before.</summary>
    /// <param name="shape">The shape.</param>
    internal TPlan? Find(QueryShape shape) => _byShape.TryGetValue(shape.Text, out var plan) ? plan : null;

    /// <summary>Keeps a plan.</summary>
    /// <param name="shape">The shape of its queries.</param>
    /// <param name="plan">The plan.</param>
    internal void Keep(QueryShape shape, TPlan plan)
    {
        _plans.MakeRoom();
        _byShape[shape.Text] = plan;
    }
}
