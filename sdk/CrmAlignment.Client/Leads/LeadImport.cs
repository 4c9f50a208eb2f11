using System;
using System.Collections.Generic;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Client.Leads;

/// <summary>
/// A lead as another system knows it. A property that is null is not sent: a new lead gets the platform's default, and a lead
/// that exists keeps what it has. There is deliberately no stage: an import that runs again must not move leads back.
/// </summary>
/// <remarks>
/// Immutable but for the dictionary that <see cref="OtherColumns"/> was given. Nothing is checked before it is sent; lengths are
/// those of the columns. To empty a column, send it as null by another way: here null means nothing.
/// </remarks>
/// <param name="ExternalKey">Key of the lead in the other system, 1 to 100 characters; the alternate key by which the lead is
/// found again.</param>
public sealed record LeadImport(string ExternalKey)
{
    /// <summary>Topic (subject); the platform requires one of a new lead. At most 300 characters.</summary>
    public string? Subject { get; init; }

    /// <summary>First name; at most 50 characters.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name; the platform requires one of a new lead. At most 50 characters.</summary>
    public string? LastName { get; init; }

    /// <summary>Company (companyname); at most 100 characters.</summary>
    public string? CompanyName { get; init; }

    /// <summary>Estimated value of the deal, in the currency of the lead (the calling user's, for a new lead).</summary>
    public decimal? EstimatedAmount { get; init; }

    /// <summary>Campaign that brought the lead: row of campaign, which must exist.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Lead category: active row of crma_leadcategory. Null (the default) gives a new lead the default category, if there is one.</summary>
    public Guid? LeadCategoryId { get; init; }

    /// <summary>Department that found the lead; its opportunity inherits it, and the self-sourced share counts by it.</summary>
    public SourcedBy? SourcedBy { get; init; }

    /// <summary>Market segment; at most 100 characters.</summary>
    public string? Segment { get; init; }

    /// <summary>Kind of prospect; at most 100 characters.</summary>
    public string? LeadType { get; init; }

    /// <summary>Channel through which the lead arrived; at most 100 characters.</summary>
    public string? Origin { get; init; }

    /// <summary>
    /// Further columns by logical name, with values of the SDK's types (OptionSetValue, EntityReference, Money, DateTime in UTC);
    /// none by default.
    /// </summary>
    public IReadOnlyDictionary<string, object> OtherColumns { get; init; } = new Dictionary<string, object>();
}
