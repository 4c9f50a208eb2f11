using CrmAlignment.Cli.Faults;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Cli.Commands;

/// <summary>A day that is given on the command line.</summary>
internal static class GivenDay
{
    /// <summary>Reads it.</summary>
    /// <exception cref="InputException">It is no day.</exception>
    public static LocalDate Read(string text, string option) => LocalDatePattern.Iso.Parse(text) is { Success: true } day
        ? day.Value
        : throw new InputException(option, $"\"{text}\" is no day.", "Write it as yyyy-MM-dd.");

    /// <summary>Reads it; null where it is not given.</summary>
    /// <exception cref="InputException">It is no day.</exception>
    public static LocalDate? ReadOptional(string? text, string option) => text is null ? null : Read(text, option);
}
