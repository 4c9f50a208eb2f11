using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Architecture.Tests;

/// <summary>Finds circles: sets of things that lead to one another (Tarjan's strongly connected components).</summary>
internal sealed class Circles
{
    private readonly Func<string, IEnumerable<string>> _leadsTo;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _low = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _isOpen = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _found = [];

    private Circles(Func<string, IEnumerable<string>> leadsTo) => _leadsTo = leadsTo;

    /// <summary>All circles of more than one member.</summary>
    /// <param name="all">The things.</param>
    /// <param name="leadsTo">What one leads to.</param>
    internal static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<string> all, Func<string, IEnumerable<string>> leadsTo)
    {
        var circles = new Circles(leadsTo);
        foreach (var one in all.Where(one => !circles._index.ContainsKey(one)))
        {
            circles.Visit(one);
        }

        return circles._found;
    }

    private void Visit(string one)
    {
        _index[one] = _low[one] = _index.Count;
        _open.Push(one);
        _isOpen.Add(one);
        foreach (var next in _leadsTo(one))
        {
            if (!_index.TryGetValue(next, out var index))
            {
                Visit(next);
                _low[one] = Math.Min(_low[one], _low[next]);
            }
            else if (_isOpen.Contains(next))
            {
                _low[one] = Math.Min(_low[one], index);
            }
        }

        if (_low[one] == _index[one])
        {
            Close(one);
        }
    }

    private void Close(string first)
    {
        var members = new List<string>();
        string member;
        do
        {
            member = _open.Pop();
            _isOpen.Remove(member);
            members.Add(member);
        }
        while (member != first);

        if (members.Count > 1)
        {
            members.Sort(StringComparer.Ordinal);
            _found.Add(members);
        }
    }
}
