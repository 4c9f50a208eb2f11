using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input.Formats;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>How a line of the deals file becomes a qualified lead and a won opportunity.</summary>
public sealed record DealMap : FileFormat
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Element => "deals";

    /// <summary>Column with the key of the lead.</summary>
    [JsonProperty(Required = Required.Always)]
    public string LeadKey { get; init; } = "";

    /// <summary>Column with the date (or date and time) on which the deal was won.</summary>
    [JsonProperty(Required = Required.Always)]
    public string WonOn { get; init; } = "";

    /// <summary>Column with the revenue, in base currency.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Revenue { get; init; } = "";

    /// <summary>Column with the cost of the sale, in base currency; 0 by default.</summary>
    public string? Cost { get; init; }

    /// <summary>
    /// Lead columns (logical names) that are filled before the lead is to be qualified, and the columns of the file that fill them.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Columns of the file that the map names, each with its place in the map.</summary>
    public IEnumerable<(string Column, string MapPath)> Mapped() =>
        new (string? Column, string MapPath)[]
            {
                (LeadKey, "deals.leadKey"), (WonOn, "deals.wonOn"), (Revenue, "deals.revenue"), (Cost, "deals.cost"),
            }
            .Where(pair => pair.Column is not null).Select(pair => (pair.Column!, pair.MapPath))
            .Concat(Columns.Select(pair => (pair.Value, $"deals.columns.{pair.Key}")));
}
