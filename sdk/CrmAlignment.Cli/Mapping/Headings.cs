using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Mapping;

/// <summary>
/// What the columns of exports are called, by the element of the map that they fill. The names are data: headings.json, which says where they
/// come from.
/// </summary>
internal sealed record Headings
{
    private static readonly Lazy<Headings> Bundled = new(Read);

    /// <summary>The headings that lie beside crma.</summary>
    public static Headings All => Bundled.Value;

    /// <summary>Where the names come from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Columns of leads.</summary>
    public IReadOnlyList<MapElement> Leads { get; init; } = [];

    /// <summary>Columns of deals.</summary>
    public IReadOnlyList<MapElement> Deals { get; init; } = [];

    /// <summary>Columns of marketing spend.</summary>
    public IReadOnlyList<MapElement> Spend { get; init; } = [];

    /// <summary>Columns of numbers that are no amounts of money, although their values look like some.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>
    /// Words of a deal's status, by what they say: won, lost, nothing besides (beside), or no (not). Latin ones are whole words, Cyrillic ones the
    /// beginnings of words.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Name and guidance of the one criterion that every lead can be asked for, by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Criterion { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The elements of leads, deals or spend.</summary>
    public IReadOnlyList<MapElement> Of(string section) => section switch
    {
        "leads" => Leads,
        "deals" => Deals,
        _ => Spend,
    };

    /// <summary>Whether a heading is one of <see cref="Numbers"/>.</summary>
    public bool IsNumber(string heading) => Numbers.Any(name => Plain(name) == Plain(heading));

    /// <summary>A heading as it is compared: letters and digits alone, without case.</summary>
    public static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static Headings Read() =>
        JsonConvert.DeserializeObject<Headings>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Mapping", "headings.json")))!;
}
