using System.Collections.Generic;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>
/// Random numbers that are the same on every system and version of .NET, which System.Random does not promise: SplitMix64
/// (https://prng.di.unimi.it/splitmix64.c, public domain).
/// </summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to one below a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from one to another, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Yes in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
