using System;
using System.Numerics;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// The lines of leads by key, as the alternate key of leads compares: "a-1" and "A-1" are one lead. It keeps numbers of lines and reads the keys
/// where they are kept, eight to sixteen bytes a line. Used by one thread.
/// </summary>
public sealed class LeadKeys
{
    private readonly InputTable _table;
    private readonly string _column;

    // A line's number and one, 0 where there is none, with as much of the hash as tells most other keys apart.
    private readonly int[] _numbers;
    private readonly int[] _hashes;

    /// <summary>Begins without leads.</summary>
    /// <param name="table">The file with the leads.</param>
    /// <param name="column">Its column with the keys.</param>
    public LeadKeys(InputTable table, string column)
    {
        (_table, _column) = (table, column);
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, table.Rows.Count + (table.Rows.Count / 2)));
        (_numbers, _hashes) = (new int[size], new int[size]);
    }

    /// <summary>Most lines that it can hold: numbers of lines are smaller.</summary>
    public int Lines => _table.Rows.Count;

    /// <summary>Adds the line of a lead.</summary>
    /// <param name="number">Number of the line.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The number of the line that has the key; another than the one given where the key was there.</returns>
    public int Add(int number, string key)
    {
        var hash = HashOf(key);
        var slot = Slot(key, hash);
        if (_numbers[slot] == 0)
        {
            (_numbers[slot], _hashes[slot]) = (number + 1, hash);
        }

        return _numbers[slot] - 1;
    }

    /// <summary>The number of the line of a lead; null where none has the key.</summary>
    /// <param name="key">The key.</param>
    public int? Find(string key) => _numbers[Slot(key, HashOf(key))] is var found and > 0 ? found - 1 : null;

    // Where the key is, or would be.
    private int Slot(string key, int hash)
    {
        for (var slot = hash & (_numbers.Length - 1); ; slot = (slot + 1) & (_numbers.Length - 1))
        {
            if (_numbers[slot] == 0 || (_hashes[slot] == hash && Has(_numbers[slot] - 1, key)))
            {
                return slot;
            }
        }
    }

    private bool Has(int number, string key) => string.Equals(_table.ValueOf(number, _column), key, StringComparison.OrdinalIgnoreCase);

    private static int HashOf(string key) => string.GetHashCode(key, StringComparison.OrdinalIgnoreCase);
}
