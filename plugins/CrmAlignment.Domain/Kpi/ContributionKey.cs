using System;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What a contribution counts for.</summary>
/// <param name="When">Its instant (kind Utc), which the fold turns into a date, or its date (kind Unspecified).</param>
/// <param name="Customer">Customer; null when there is none.</param>
/// <param name="CampaignId">Campaign; null when there is none.</param>
/// <param name="BusinessUnitId">Business unit; null when there is none.</param>
public readonly record struct ContributionKey(DateTime When, Customer? Customer, Guid? CampaignId, Guid? BusinessUnitId)
{
    /// <summary>Lead category; null (the default) when there is none.</summary>
    public Guid? LeadCategoryId { get; init; }

    /// <summary>Whether <see cref="When"/> is an instant rather than a date.</summary>
    public bool IsInstant => When.Kind == DateTimeKind.Utc;

    /// <summary>Equal when all parts are; a date and an instant never are, though their ticks be equal.</summary>
    public bool Equals(ContributionKey other) =>
        When == other.When && IsInstant == other.IsInstant && Nullable.Equals(Customer, other.Customer)
        && CampaignId == other.CampaignId && BusinessUnitId == other.BusinessUnitId && LeadCategoryId == other.LeadCategoryId;

    /// <summary>Hash of the parts.</summary>
    public override int GetHashCode() =>
        (((When.GetHashCode() * 31 + Customer.GetHashCode()) * 31 + CampaignId.GetHashCode()) * 31 + BusinessUnitId.GetHashCode()) * 31
        + LeadCategoryId.GetHashCode();
}
