using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The outcomes of all cells of one kind of row, tried once a run.</summary>
internal sealed class PathMatrix
{
    private static readonly ConcurrentDictionary<string, Lazy<PathMatrix>> Tried = new();

    private readonly Dictionary<(string Way, Actor Actor), Outcome> _outcomes = [];

    private PathMatrix(RowKind kind)
    {
        Kind = kind;
        using var run = new PathRun(kind);
        foreach (var way in Ways.All)
        {
            foreach (var actor in Enum.GetValues<Actor>())
            {
                _outcomes[(way.Title, actor)] = run.Try(way, actor);
            }
        }
    }

    public RowKind Kind { get; }

    public IEnumerable<(string Way, Actor Actor, Outcome Outcome)> Cells =>
        _outcomes.Select(cell => (cell.Key.Way, cell.Key.Actor, cell.Value));

    public Outcome this[Way way, Actor actor] => _outcomes[(way.Title, actor)];

    public static PathMatrix Of(string table) =>
        Tried.GetOrAdd(table, name => new Lazy<PathMatrix>(() => new PathMatrix(RowKinds.All.Single(kind => kind.Table == name)))).Value;
}
