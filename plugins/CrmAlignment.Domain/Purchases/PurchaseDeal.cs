using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Purchases;

/// <summary>An open opportunity, as far as it is held against the customer's purchase.</summary>
public sealed record PurchaseDeal
{
    /// <summary>How far the customer has come; null (the default) where nobody knows.</summary>
    public PurchaseStage? Stage { get; init; }

    /// <summary>Since when (UTC); null (the default) where nobody knows: then nothing is said of how long.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Deciders known.</summary>
    public int Deciders { get; init; }

    /// <summary>Our own stage: salesstage of the platform, 0 Qualify to 3 Close; null (the default) where it is not kept.</summary>
    public int? SalesStage { get; init; }

    /// <summary>Whether a proposal was presented.</summary>
    public bool HasProposal { get; init; }

    /// <summary>Whether the final proposal was presented.</summary>
    public bool HasFinalProposal { get; init; }

    /// <summary>When the last activity for it was completed (UTC); null (the default) for none that is read.</summary>
    public DateTime? LastActivityOn { get; init; }

    /// <summary>Whether an activity for it is open: something is planned.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Estimated revenue in base currency; 0 where there is no estimate.</summary>
    public decimal Value { get; init; }
}
