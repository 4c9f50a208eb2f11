using System.Globalization;
using System.Linq;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>A line of deals.csv.</summary>
internal sealed record MadeDeal(LocalDateTime Opened, MadeProfile Profile)
{
    public const string Heading =
        "lead,customer,opened_on,closed_on,status,lost_reason,currency,revenue,cost,segment,decision_maker,budget,timeframe,employees,lead_type,product,purchase_stage,decider,user";

    public LocalDateTime? Closed { get; init; }

    public string Status { get; init; } = "open";

    public string LostReason { get; init; } = "";

    public int Revenue { get; init; }

    public decimal Cost { get; init; }

    public string LeadType { get; init; } = "End customer";

    // Small orders are for parts, large ones for whole lines.
    private string Product => Revenue switch
    {
        < 6_000 => "Sensors",
        < 14_000 => "Controllers",
        _ => "Production line",
    };

    public string Line(string key, MadeLead lead) => string.Join(',', new[]
        {
            key, lead.Company, MadeLead.Text(Opened), MadeLead.Text(Closed), Status, LostReason, lead.Campaign.Currency,
            Revenue.ToString(CultureInfo.InvariantCulture), Cost.ToString("0.##", CultureInfo.InvariantCulture),
        }
        .Concat(Profile.Cells).Append(LeadType).Append(Product).Concat(MadePurchase.Of(key, this)));
}
