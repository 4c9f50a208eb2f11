using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input.Formats;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>How a line of the spend file becomes a campaign activity with an actual cost.</summary>
public sealed record SpendMap : FileFormat
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Element => "spend";

    /// <summary>Columns that together name the campaign, as in the leads file.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<string> Campaign { get; init; } = [];

    /// <summary>Column with the date on which the activity ended.</summary>
    [JsonProperty(Required = Required.Always)]
    public string SpentOn { get; init; } = "";

    /// <summary>Column with the currency of the amount; by default what stands beside the amount says it, else it is the base currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Column with the amount.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Amount { get; init; } = "";

    /// <summary>Columns of the file that the map names, each with its place in the map.</summary>
    public IEnumerable<(string Column, string MapPath)> Mapped() =>
        Campaign.Select(column => (column, "spend.campaign")).Concat([(SpentOn, "spend.spentOn"), (Amount, "spend.amount")])
            .Concat(Currency is { } currency ? [(currency, "spend.currency")] : []);
}
