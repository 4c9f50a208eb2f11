using System.Collections;
using System.Collections.Generic;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>The well-formed lines of a file, in its order: where each is kept, and its number in the file.</summary>
/// <param name="table">The file.</param>
internal sealed class InputRows(InputTable table) : IReadOnlyList<InputRow>
{
    private readonly List<int> _lines = [];
    private readonly List<long> _places = [];

    /// <inheritdoc/>
    public int Count => _lines.Count;

    /// <inheritdoc/>
    public InputRow this[int index] => new(table, index);

    /// <inheritdoc/>
    public IEnumerator<InputRow> GetEnumerator()
    {
        for (var number = 0; number < _lines.Count; number++)
        {
            yield return new InputRow(table, number);
        }
    }

    /// <summary>Adds a line.</summary>
    /// <param name="line">Its number in the file, from 1.</param>
    /// <param name="place">Where its values are kept.</param>
    internal void Add(int line, long place)
    {
        _lines.Add(line);
        _places.Add(place);
    }

    /// <summary>The number of a line in the file.</summary>
    internal int LineOf(int number) => _lines[number];

    /// <summary>Where the values of a line are kept.</summary>
    internal long PlaceOf(int number) => _places[number];

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
