using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Situations;

/// <summary>
/// Which cases a rule takes: on each axis that it names a value or a range, on every other axis all. A single case is a region as well, that of its
/// values. Immutable.
/// </summary>
public sealed class Region
{
    private readonly Dictionary<string, Extent> _extents;

    private Region(Dictionary<string, Extent> extents) => _extents = extents;

    /// <summary>Everything.</summary>
    public static Region Everything { get; } = new([]);

    /// <summary>The same, narrower on one axis; the same where <paramref name="extent"/> is null.</summary>
    public Region With(string axis, Extent? extent) =>
        extent is null ? this : new Region(new Dictionary<string, Extent>(_extents) { [axis] = extent });

    /// <summary>What it takes on an axis; null for all.</summary>
    public Extent? On(string axis) => _extents.TryGetValue(axis, out var extent) ? extent : null;

    /// <summary>Whether it takes a case. What a case has no value for fits nothing that is asked of it.</summary>
    /// <param name="one">The case: a value, or a range of one number, on each axis where it has any.</param>
    public bool Holds(Region one) => _extents.All(asked => one.On(asked.Key) is { } has && asked.Value.Meets(has));

    /// <summary>Whether some case fits both.</summary>
    public bool Overlaps(Region other) => _extents.All(asked => other.On(asked.Key) is not { } theirs || asked.Value.Meets(theirs));

    /// <summary>Whether both take the same cases, as far as they say so alike.</summary>
    public bool IsSame(Region other) =>
        _extents.Count == other._extents.Count && _extents.All(asked => other.On(asked.Key) is { } theirs && asked.Value.IsSame(theirs));
}
