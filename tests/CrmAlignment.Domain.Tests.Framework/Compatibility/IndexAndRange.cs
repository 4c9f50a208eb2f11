namespace System;

/// <summary>Lets the compiler count from the end of strings and arrays; .NET Framework lacks it.</summary>
/// <param name="value">Distance from the start or the end.</param>
/// <param name="fromEnd">Whether it is counted from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}

/// <summary>Lets the compiler take parts of strings; .NET Framework lacks it.</summary>
/// <param name="start">The first of the part.</param>
/// <param name="end">The first behind it.</param>
internal readonly struct Range(Index start, Index end)
{
    public Index Start => start;

    public Index End => end;
}
