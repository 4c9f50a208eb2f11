using NodaTime;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>One way of writing dates.</summary>
/// <param name="name">The pattern as people write it.</param>
internal abstract class DateFormat(string name)
{
    /// <summary>The pattern as people write it.</summary>
    internal string Name => name;

    /// <summary>
    /// Reads a date, or a date and time. A date alone means its first instant in the zone; of a time that a clock change repeats the first
    /// is meant, and one that it skips is moved forward.
    /// </summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="zone">Zone of the map.</param>
    /// <returns>The date; null when the text is none of this format.</returns>
    internal abstract ZonedDateTime? Read(string text, DateTimeZone zone);
}
