using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Query.Runs;

/// <summary>
/// The plans of queries that were run before, by their shape. Programs ask the same few questions with other values again and again. Those
/// of one state of the metadata are kept with it and gone with it.
/// </summary>
internal sealed class RowPlans
{
    // One that never asks the same question twice must not fill the memory.
    private const int Most = 500;

    private static readonly ConditionalWeakTable<MetadataCatalog, RowPlans> Known = [];

    private readonly ConcurrentDictionary<string, RowPlan> _plans = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RowPlan>.AlternateLookup<ReadOnlySpan<char>> _byShape;

    private RowPlans() => _byShape = _plans.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many plans are kept.</summary>
    internal int Count => _plans.Count;

    /// <summary>The plans of some metadata.</summary>
    /// <param name="catalog">The metadata.</param>
    internal static RowPlans Of(MetadataCatalog catalog) => Known.GetValue(catalog, static _ => new RowPlans());

    /// <summary>The plan of a shape; null when it was not run before.</summary>
    /// <param name="shape">The shape.</param>
    internal RowPlan? Find(QueryShape shape) => _byShape.TryGetValue(shape.Text, out var plan) ? plan : null;

    /// <summary>Keeps a plan.</summary>
    /// <param name="shape">The shape of its queries.</param>
    /// <param name="plan">The plan.</param>
    internal void Keep(QueryShape shape, RowPlan plan)
    {
        if (_plans.Count >= Most)
        {
            _plans.Clear();
        }

        _byShape[shape.Text] = plan;
    }
}
