using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Purchases;

/// <summary>
/// Holds what we do for an opportunity against the customer's purchase. Of a customer whose stage nobody knows nothing is said: he is out of step
/// with nothing.
/// </summary>
/// <param name="StalledDays">Whole days of 24 hours after which a stage that does not change counts as stalled.</param>
/// <param name="SilentDays">Whole days of 24 hours without an activity that are too many while the customer decides.</param>
public sealed record PurchaseReview(int StalledDays, int SilentDays)
{
    /// <summary>Days that count as stalled where nobody says others: chosen by this project, a month between two steps of a purchase.</summary>
    public const int DefaultStalledDays = 30;

    /// <summary>Days that count as silence where nobody says others: chosen by this project, a fortnight while the customer decides.</summary>
    public const int DefaultSilentDays = 14;

    /// <summary>Most days of either.</summary>
    public const int MostDays = 365;

    private const int Propose = 2;
    private const int Close = 3;

    /// <summary>The longest time back for which activities have to be known.</summary>
    public int DaysBack => Math.Max(StalledDays, SilentDays);

    /// <summary>The same for the same question.</summary>
    public string Text => string.Format(CultureInfo.InvariantCulture, "{0} {1}", StalledDays, SilentDays);

    /// <summary>In what a deal is out of step, in the order of <see cref="OutOfStep"/>; nothing where all fits.</summary>
    /// <param name="deal">An open opportunity.</param>
    /// <param name="now">The instant of the review (UTC).</param>
    public IReadOnlyList<OutOfStep> Of(PurchaseDeal deal, DateTime now)
    {
        if (deal.Stage is not { } stage)
        {
            return [];
        }

        if (stage == PurchaseStage.Purchased)
        {
            return [OutOfStep.NotClosed];
        }

        var found = new List<OutOfStep>();
        if (Expected(deal) is { } expected && stage < expected)
        {
            found.Add(OutOfStep.Ahead);
        }

        if (deal.Since <= now.AddDays(-StalledDays) && deal.LastActivityOn > now.AddDays(-StalledDays))
        {
            found.Add(OutOfStep.Stalled);
        }

        // He has only just begun to decide: nobody can have been silent for longer than that.
        var isLong = deal.Since is null || deal.Since <= now.AddDays(-SilentDays);
        if (stage == PurchaseStage.Deciding && isLong && !deal.IsPlanned && !(deal.LastActivityOn > now.AddDays(-SilentDays)))
        {
            found.Add(OutOfStep.Silent);
        }

        return found;
    }

    // Where the customer has to be at least for what we do. Before a proposal we may be at any stage: to wake a need is work as well.
    private static PurchaseStage? Expected(PurchaseDeal deal) =>
        deal.SalesStage >= Close || deal.HasFinalProposal ? PurchaseStage.Deciding
        : deal.SalesStage >= Propose || deal.HasProposal ? PurchaseStage.EvaluatingOffers
        : null;
}
