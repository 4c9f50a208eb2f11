using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Situations;

/// <summary>One of the things by which regions tell cases apart.</summary>
public sealed class Axis
{
    private readonly Func<IReadOnlyList<Extent>, IEnumerable<Extent>> _cells;

    private Axis(string name, Func<IReadOnlyList<Extent>, IEnumerable<Extent>> cells)
    {
        Name = name;
        _cells = cells;
    }

    /// <summary>Name by which regions know it.</summary>
    public string Name { get; }

    /// <summary>An axis of values of which all are known.</summary>
    public static Axis Known(string name, IReadOnlyCollection<string> values) => new(name, _ => values.Select(value => Extent.Of(value)!));

    /// <summary>An axis of any values, or none: those that are named, then all the others together.</summary>
    public static Axis Open(string name) =>
        new(name, named => named.GroupBy(extent => extent.Value, StringComparer.OrdinalIgnoreCase).Select(same => same.First()).Concat([Extent.Other]));

    /// <summary>An axis of whole numbers from 0, which can differ only where a range begins or has ended.</summary>
    public static Axis Numbers(string name) => new(name, Ranges);

    /// <summary>The parts in which cases must be looked at, given the regions that are left; none where no region asks for the axis.</summary>
    internal IReadOnlyList<Extent> Cells(IEnumerable<Region> regions)
    {
        var named = regions.Select(region => region.On(Name)).OfType<Extent>().ToArray();
        return named.Length == 0 ? [] : _cells(named).ToArray();
    }

    private static IEnumerable<Extent> Ranges(IReadOnlyList<Extent> named)
    {
        var starts = named.Select(extent => extent.Least)
            .Concat(named.Where(extent => extent.Most < int.MaxValue).Select(extent => extent.Most + 1))
            .Concat([0]).Where(start => start >= 0).Distinct().OrderBy(start => start).ToArray();
        return starts.Select((start, at) => Extent.Between(start, at + 1 < starts.Length ? starts[at + 1] - 1 : null)!);
    }
}
