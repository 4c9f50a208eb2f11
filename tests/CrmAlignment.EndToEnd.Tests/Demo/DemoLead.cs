using System.Linq;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>A lead of the demo's files with its deal, and what follows of their dates and criteria.</summary>
internal sealed record DemoLead
{
    public required string Key { get; init; }

    public required LocalDateTime Arrived { get; init; }

    public required string Origin { get; init; }

    public required LocalDateTime? MarketingQualified { get; init; }

    public required LocalDateTime? OfferAsked { get; init; }

    public required bool IsMetAtOffer { get; init; }

    public required LocalDateTime? Accepted { get; init; }

    public required LocalDateTime? Rejected { get; init; }

    public required string Reason { get; init; }

    public required string Customer { get; init; }

    public required LocalDateTime? DealAsked { get; init; }

    public required bool IsMetAtDeal { get; init; }

    public required LocalDateTime? Closed { get; init; }

    public required string Status { get; init; }

    public required string LostReason { get; init; }

    public required string Currency { get; init; }

    public required decimal Revenue { get; init; }

    public required decimal Cost { get; init; }

    /// <summary>When it was offered and the criteria let it pass; null else.</summary>
    public LocalDateTime? Offered => IsMetAtOffer ? OfferAsked : null;

    /// <summary>Whether it has an opportunity: its deal began, and the criteria let it pass.</summary>
    public bool IsQualified => DealAsked is not null && IsMetAtDeal;

    /// <summary>When it was qualified; null when it was not.</summary>
    public LocalDateTime? Qualified => IsQualified ? DealAsked : null;

    /// <summary>When it reached the layer of marketing qualified leads: then, or with the first later layer.</summary>
    public LocalDateTime? FirstMarketingQualified => First(MarketingQualified, Offered, Qualified);

    /// <summary>When it reached the layer of sales ready leads.</summary>
    public LocalDateTime? FirstSalesReady => First(Offered, Qualified);

    /// <summary>When sales accepted it: a rejection takes an acceptance back, and a deal begins with another where none holds.</summary>
    public LocalDateTime? HoldingAcceptance => Accepted is not null && Rejected is null ? Accepted : Qualified;

    /// <summary>Whether its rejection leads into nurture.</summary>
    public bool GoesToNurture => Rejected is not null && Reason is not ("not-a-fit" or "spam" or "duplicate");

    /// <summary>The stage in which it is at the end.</summary>
    public string Stage => IsQualified ? "Qualified"
        : GoesToNurture ? "Nurture"
        : Rejected is not null ? "Disqualified"
        : Accepted is not null ? "Sales accepted"
        : Offered is not null ? "Sales ready"
        : MarketingQualified is not null ? "Marketing qualified"
        : "Inquiry";

    private static LocalDateTime? First(params LocalDateTime?[] times) => times.Where(time => time is not null).Min();
}
