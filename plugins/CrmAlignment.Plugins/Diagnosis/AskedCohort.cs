using System;
using System.Globalization;
using CrmAlignment.Domain.Time;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>The leads that are asked for: those that arrived on some days, of a segment or of all.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Segment">Segment; null for all.</param>
internal sealed record AskedCohort(DateTime First, DateTime Last, string? Segment)
{
    /// <summary>Only leads whose source is this campaign; null (the default) for all.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Only leads of this lead category; null (the default) for all.</summary>
    public Guid? LeadCategoryId { get; init; }

    /// <summary>The same for the same days, segment and lead category. A segment is text of people, and stands last.</summary>
    public string Text => string.Format(
        CultureInfo.InvariantCulture, "{0:yyyyMMdd}-{1:yyyyMMdd}{2} {3}", First, Last, LeadCategoryId is { } category ? " " + category.ToString("D") : "", Segment);

    /// <summary>The days before it that are as many.</summary>
    public AskedCohort Before => this with
    {
        First = Back(First, (Last - First).Days + 1),
        Last = Back(First, 1),
    };

    /// <summary>The instant (UTC) at which the first day begins.</summary>
    public DateTime Begin(TimeZoneInfo zone) => TimeZones.ToUtc(First, zone);

    /// <summary>The instant (UTC) at which the day after the last one begins.</summary>
    public DateTime End(TimeZoneInfo zone) => Last == DateTime.MaxValue.Date ? DateTime.MaxValue : TimeZones.ToUtc(Last.AddDays(1), zone);

    // Time has a beginning.
    private static DateTime Back(DateTime day, int days) => (day - DateTime.MinValue).Days < days ? DateTime.MinValue : day.AddDays(-days);
}
