using CrmAlignment.Cli.Faults;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// How a file is written, as far as a map says it. What it does not say is found in the file; what the file leaves open is asked for by name.
/// </summary>
public abstract record FileFormat
{
    /// <summary>Name of the encoding, such as utf-8, utf-16, windows-1251 or windows-1252.</summary>
    public string? Encoding { get; init; }

    /// <summary>What separates values: a comma, a semicolon, a tab (or the word tab) or a pipe.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The decimal sign of amounts and numbers: a point or a comma.</summary>
    public string? Decimal { get; init; }

    /// <summary>The pattern of dates, such as d.M.yyyy or M/d/yyyy; a time may follow.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Name of the sheet of an Excel file; the first by default.</summary>
    public string? Sheet { get; init; }

    /// <summary>The element of the map that says this.</summary>
    [JsonIgnore]
    public abstract string Element { get; }

    /// <summary>Whether there is no map yet, so that options of crma map say what a map would; false by default.</summary>
    [JsonIgnore]
    internal bool IsWithoutMap { get; init; }

    /// <summary>Where something is said of the file, for messages: an option, or an element of the map.</summary>
    /// <param name="name">encoding, delimiter or sheet.</param>
    internal string PlaceOf(string name) => IsWithoutMap ? $"--{name}" : $"{Element}.{name} in the map";

    /// <summary>Refuses what cannot be meant.</summary>
    /// <param name="map">Name of the map, for messages.</param>
    /// <exception cref="InputException">A value is not known.</exception>
    internal void Check(string map)
    {
        if (Encoding is { } encoding && !TextFile.IsKnown(encoding))
        {
            throw Unknown(map, "encoding", encoding, "Write utf-8, utf-16, windows-1251, windows-1252 or the name of another encoding.");
        }

        if (Delimiter is { } delimiter && Delimiters.Of(delimiter) is null)
        {
            throw Unknown(map, "delimiter", delimiter, $"Write one of {string.Join(' ', Delimiters.Names)}.");
        }

        if (Decimal is { } sign && sign is not ("." or ","))
        {
            throw Unknown(map, "decimal", sign, "Write \".\" or \",\".");
        }

        if (DateFormat is { } pattern && DateFormats.Find(pattern) is null)
        {
            throw Unknown(map, "dateFormat", pattern, $"Write one of {string.Join(", ", DateFormats.Names)}.");
        }
    }

    private InputException Unknown(string map, string name, string value, string remedy) =>
        new(IsWithoutMap ? $"--{name}" : $"{map}, element {Element}.{name}", $"\"{value}\" is not known.", remedy);
}
