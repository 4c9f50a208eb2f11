using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input.Formats;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>How a line of the deals file becomes a qualified lead and an opportunity that is won, lost or open.</summary>
public sealed record DealMap : FileFormat
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Element => "deals";

    /// <summary>Column with the key of the lead.</summary>
    [JsonProperty(Required = Required.Always)]
    public string LeadKey { get; init; } = "";

    /// <summary>Column with the date (or date and time) on which the deal was won or lost.</summary>
    [JsonProperty(Required = Required.Always)]
    public string WonOn { get; init; } = "";

    /// <summary>Column with the date (or date and time) on which the deal began; by default that is when it was closed.</summary>
    public string? OpenedOn { get; init; }

    /// <summary>Says which deals were won, were lost or are open; all were won by default.</summary>
    public DealStatusMap? Status { get; init; }

    /// <summary>Column that says why a deal was lost.</summary>
    public string? LostReason { get; init; }

    /// <summary>
    /// Columns that together name the customer: deals of one customer belong to one account, however the name is spaced and capitalized. By
    /// default each deal makes an account of its own.
    /// </summary>
    public IReadOnlyList<string> Customer { get; init; } = [];

    /// <summary>Column that names what was sold, or was to be: it becomes the one line of the opportunity when the deal is closed; none by default.</summary>
    public string? Product { get; init; }

    /// <summary>Column with the currency of a deal's amounts; by default what stands beside the amount says it, else it is the base currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Column with the revenue, in the deal's currency.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Revenue { get; init; } = "";

    /// <summary>Column with the cost of the sale, in the deal's currency; 0 by default.</summary>
    public string? Cost { get; init; }

    /// <summary>
    /// Lead columns (logical names) that are filled before the lead is to be qualified, and the columns of the file that fill them.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Columns with the name of who has a part in the purchase, by role (Decider, Influencer, User, Buyer, Gatekeeper, Initiator): they become the
    /// buying center of the lead. None by default.
    /// </summary>
    public IReadOnlyDictionary<PurchaseRole, string> People { get; init; } = new Dictionary<PurchaseRole, string>();

    /// <summary>Columns of the file that the map names, each with its place in the map.</summary>
    public IEnumerable<(string Column, string MapPath)> Mapped() =>
        new (string? Column, string MapPath)[]
            {
                (LeadKey, "deals.leadKey"), (WonOn, "deals.wonOn"), (Revenue, "deals.revenue"), (Cost, "deals.cost"),
                (OpenedOn, "deals.openedOn"), (Status?.Column, "deals.status.column"), (LostReason, "deals.lostReason"), (Product, "deals.product"),
                (Currency, "deals.currency"),
            }
            .Where(pair => pair.Column is not null).Select(pair => (pair.Column!, pair.MapPath))
            .Concat(Customer.Select(column => (column, "deals.customer")))
            .Concat(People.Select(pair => (pair.Value, $"deals.people.{pair.Key}")))
            .Concat(Columns.Select(pair => (pair.Value, $"deals.columns.{pair.Key}")));
}
