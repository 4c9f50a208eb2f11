using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Enumeration;
using System.Linq;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>
/// What the header Prefer asks for.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#prefer-headers
/// A preference that is not known is overlooked, as the protocol says (RFC 7240, 2).
/// </summary>
internal sealed record Preferences
{
    private const int MostRows = 5000;

    private static readonly Preferences None = new();

    /// <summary>Rows of a page, 1 to 5,000; null when the caller named none.</summary>
    public int? PageSize { get; private init; }

    /// <summary>Whether a write answers with the row.</summary>
    public bool ReturnsRepresentation { get; private init; }

    /// <summary>Whether a batch goes on after an error.</summary>
    public bool ContinuesOnError { get; private init; }

    /// <summary>Whether the caller wants to ask for changes of the rows later.</summary>
    public bool TracksChanges { get; private init; }

    /// <summary>Patterns of the annotations to include; empty for none.</summary>
    public IReadOnlyList<string> Annotations { get; private init; } = [];

    /// <summary>Reads the header.</summary>
    /// <exception cref="WebApiException">The number of rows is no number.</exception>
    public static Preferences Read(string? header)
    {
        var read = None;
        foreach (var (name, value) in header is null ? [] : Parts(header))
        {
            read = name switch
            {
                "odata.maxpagesize" or "maxpagesize" => read with { PageSize = Rows(value) },
                "return" => read with { ReturnsRepresentation = value == "representation" },
                "odata.track-changes" or "track-changes" => read with { TracksChanges = true },
                "odata.continue-on-error" or "continue-on-error" => read with { ContinuesOnError = value != "false" },
                "odata.include-annotations" or "include-annotations" => read with { Annotations = value.Split(',', StringSplitOptions.TrimEntries) },
                _ => read,
            };
        }

        return read;
    }

    /// <summary>Whether an annotation is to be included.</summary>
    public bool Includes(string annotation) => Annotations.Any(pattern => Matches(pattern, annotation));

    /// <summary>Whether a header asks for an annotation, whatever else is wrong with it.</summary>
    public static bool Includes(string? header, string annotation) => Parts(header ?? string.Empty)
        .Where(part => part.Name is "odata.include-annotations" or "include-annotations")
        .Any(part => part.Value.Split(',', StringSplitOptions.TrimEntries).Any(pattern => Matches(pattern, annotation)));

    private static bool Matches(string pattern, string annotation) =>
        FileSystemName.MatchesSimpleExpression(pattern, annotation, ignoreCase: false);

    private static int Rows(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0
            ? Math.Min(rows, MostRows)
            : throw WebApiException.BadRequest($"Prefer: odata.maxpagesize={value} is no number of rows. Give 1 to {MostRows}.");

    // A comma separates preferences, but not inside quotes, where it separates patterns of annotations.
    private static IEnumerable<(string Name, string Value)> Parts(string header)
    {
        var quoted = false;
        var from = 0;
        for (var at = 0; at <= header.Length; at++)
        {
            if (at < header.Length && header[at] == '"')
            {
                quoted = !quoted;
            }
            else if (at == header.Length || (!quoted && header[at] is ',' or ';'))
            {
                yield return Part(header[from..at]);
                from = at + 1;
            }
        }
    }

    private static (string Name, string Value) Part(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (text.Trim().ToLowerInvariant(), string.Empty)
            : (text[..equals].Trim().ToLowerInvariant(), text[(equals + 1)..].Trim().Trim('"'));
    }
}
