using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace CrmAlignment.Cli.Mapping;

/// <summary>An element of the map that names a column, and what such columns are called.</summary>
internal sealed record MapElement
{
    private readonly Lazy<IReadOnlyList<string>> _plain;

    /// <summary>Creates an element without names.</summary>
    public MapElement() => _plain = new Lazy<IReadOnlyList<string>>(() => [.. Names.Select(Headings.Plain)]);

    /// <summary>Its name within leads, deals or spend; a dot leads into an object of it.</summary>
    public string Element { get; init; } = "";

    /// <summary>What the values must be.</summary>
    [JsonConverter(typeof(StringEnumConverter))]
    public ContentKind Kind { get; init; }

    /// <summary>Characters that a value may have; null for any number.</summary>
    public int? Longest { get; init; }

    /// <summary>Headings, the surest first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The place of a heading among the names; null when it is none of them.</summary>
    public int? RankOf(string heading) => _plain.Value.ToList().IndexOf(Headings.Plain(heading)) is >= 0 and var rank ? rank : null;
}
