using System;

namespace CrmAlignment.Domain.Situations;

/// <summary>What a region takes of one axis: a value, or a range of whole numbers with both ends. Immutable.</summary>
public sealed class Extent
{
    private Extent(string? value, int least, int most)
    {
        Value = value;
        Least = least;
        Most = most;
    }

    /// <summary>Every value that nobody names, and none at all: it meets no other extent.</summary>
    public static Extent Other { get; } = new(null, 1, 0);

    /// <summary>The value; null for a range.</summary>
    public string? Value { get; }

    /// <summary>Least number of a range; int.MinValue where it has no lower end.</summary>
    public int Least { get; }

    /// <summary>Greatest number of a range; int.MaxValue where it has no upper end.</summary>
    public int Most { get; }

    /// <summary>A value, compared without regard to case; null for none.</summary>
    public static Extent? Of(string? value) => value is null ? null : new Extent(value, 0, 0);

    /// <summary>A range; null where it has no ends. One whose least is greater than its most holds no number.</summary>
    public static Extent? Between(int? least, int? most) =>
        least is null && most is null ? null : new Extent(null, least ?? int.MinValue, most ?? int.MaxValue);

    /// <summary>Whether both hold the same value, or have a number in common.</summary>
    public bool Meets(Extent other) => this != Other && other != Other
        && (Value is null && other.Value is null ? Least <= other.Most && other.Least <= Most : IsValue(other));

    /// <summary>Whether both hold the same.</summary>
    public bool IsSame(Extent other) => Value is null && other.Value is null ? Least == other.Least && Most == other.Most : IsValue(other);

    private bool IsValue(Extent other) => Value is not null && string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);
}
