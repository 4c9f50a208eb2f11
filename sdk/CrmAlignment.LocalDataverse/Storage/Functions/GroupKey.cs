namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>The numbers by which a row is grouped; those that are not asked for, or have no value, are 0.</summary>
/// <param name="First">The first number.</param>
/// <param name="Second">The second number.</param>
/// <param name="Third">The third number.</param>
/// <param name="Missing">A bit for each number that has no value.</param>
internal readonly record struct GroupKey(long First, long Second, long Third, int Missing)
{
    /// <summary>How many numbers there can be.</summary>
    internal const int Greatest = 3;

    /// <summary>A number by its place; null without a value.</summary>
    internal long? this[int index] => (Missing & (1 << index)) != 0 ? null : index switch { 0 => First, 1 => Second, _ => Third };
}
