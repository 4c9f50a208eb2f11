using System.Globalization;
using System.Linq;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>A line of leads.csv, with the deal that came of it.</summary>
internal sealed class MadeLead(LocalDateTime arrived, MadeCampaign campaign, string company, MadeProfile profile)
{
    public const string Heading =
        "lead,arrived_on,origin,campaign,company,found_by,segment,decision_maker,budget,timeframe,employees,"
        + "marketing_qualified_on,offered_on,accepted_on,rejected_on,reject_reason,"
        + MadeAddress.Heading + "," + MadeEstimate.Heading;

    public LocalDateTime Arrived => arrived;

    public MadeCampaign Campaign => campaign;

    public string Company => company;

    public MadeProfile Profile { get; set; } = profile;

    public LocalDateTime? MarketingQualified { get; set; }

    public LocalDateTime? Offered { get; set; }

    public LocalDateTime? Accepted { get; set; }

    public LocalDateTime? Rejected { get; set; }

    public string Reason { get; set; } = "";

    public MadeDeal? Deal { get; set; }

    public string Line(string key, MadeAddress address, string estimate) => string.Join(',', new[] { key, Text(arrived), campaign.Origin, campaign.Name, company, campaign.FoundBy }
        .Concat(Profile.Cells).Concat([Text(MarketingQualified), Text(Offered), Text(Accepted), Text(Rejected), Reason, .. address.Cells, estimate]));

    public static string Text(LocalDateTime? when) => when?.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
