using System;
using System.Threading;
using CrmAlignment.Client.Leads;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls about leads.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Says whether a lead meets the criteria set that applies to it, and what it lacks. Changes nothing.</summary>
    /// <remarks>
    /// Evaluated at this moment, by the set that is active at this moment: criteria that ask for recent days may say another thing
    /// than the verdict stored at the lead's last save. What is required is in the language of the calling user. Whoever may read
    /// the lead may ask.
    /// </remarks>
    /// <param name="leadId">Lead to judge, open or closed.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The caller may not read the lead, or there is none: the platform's refusal inside of the
    /// API, which has the code of every refusal of a plug-in (0x80040265).</exception>
    public LeadEvaluation EvaluateLead(Guid leadId, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Leads.EvaluateAsync(leadId, cancellationToken));

    /// <summary>Says of which events the engagement score of a lead consists, what is left of each, and what has faded. Changes nothing.</summary>
    /// <remarks>
    /// Computed from the log at this moment: the score that the lead shows is brought up to date when something happens, and by
    /// <see cref="ProcessDue"/> when it has faded. Whoever may read lead and engagement events may ask.
    /// </remarks>
    /// <param name="leadId">Lead, open or closed.</param>
    /// <param name="at">For which instant, past or to come; now by default. Events that were deleted or deactivated since are not known any more.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The caller may not read the lead, or there is none (0x80040265).</exception>
    public ScoreExplanation ExplainScore(Guid leadId, Instant? at = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Leads.ExplainScoreAsync(leadId, at, cancellationToken));

    /// <summary>Offers a lead to sales. The lead becomes sales ready; its criteria set must allow it.</summary>
    /// <remarks>
    /// For marketing: needs the privilege Append on handovers, which the roles CrmAlignment Marketing and Administrator hold, and
    /// write access to the lead. Not to be repeated blindly: a second offer of the same lead is refused while the first is pending.
    /// </remarks>
    /// <param name="leadId">Open lead that sales has not accepted.</param>
    /// <param name="comment">What sales should know, at most 2,000 characters; none by default.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The lead does not meet an enforced set (CRMA1001), is closed (CRMA3001), on offer already
    /// (CRMA3002) or accepted (CRMA3004), or there is no default work calendar (CRMA3005).</exception>
    public LeadOffer OfferLead(Guid leadId, string? comment = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Leads.OfferAsync(leadId, comment, cancellationToken));

    /// <summary>Accepts, for sales, a lead that is offered. The lead becomes sales accepted, and the caller's own.</summary>
    /// <remarks>
    /// For sales: needs the privilege Share on handovers, which the roles CrmAlignment Sales and Administrator hold, and write
    /// access to the lead. An answer after the offer fell due still counts, until <see cref="ProcessDue"/> has expired the offer.
    /// </remarks>
    /// <param name="leadId">Lead that is on offer.</param>
    /// <param name="comment">Comment of the decision, at most 2,000 characters; none by default. It is kept below that of the offer,
    /// which is cut, visibly, where both do not fit.</param>
    /// <param name="owner">User or team that gets the lead; by default the caller, unless the environment variable
    /// crma_AcceptanceOwner keeps owners.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The lead is closed (CRMA3001), accepted already (CRMA3004) or not on offer, also when
    /// its offer has expired (CRMA3003), or it no longer meets an enforced set (CRMA1001); the owner is neither user nor team
    /// (CRMA9003).</exception>
    public LeadAcceptance AcceptLead(
        Guid leadId, string? comment = null, EntityReference? owner = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Leads.AcceptAsync(leadId, comment, owner, cancellationToken));

    /// <summary>Rejects a lead for sales. A recyclable reason sends it to nurture, another disqualifies it.</summary>
    /// <remarks>
    /// For sales: needs the privilege Share on handovers, which the roles CrmAlignment Sales and Administrator hold, and write
    /// access to the lead. A lead that was never offered may be rejected as well; that counts as offered and rejected at the same
    /// instant.
    /// </remarks>
    /// <param name="leadId">Open lead that is not in nurture.</param>
    /// <param name="reasonCode">Code of an active rejection reason (crma_code), without regard to case and to blanks around it.</param>
    /// <param name="comment">Comment of the decision, at most 2,000 characters; none by default.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasonCode"/> is null.</exception>
    /// <exception cref="AlignmentException">The code is unknown (CRMA3006; the message names those there are), the lead is closed
    /// (CRMA3001) or in nurture already (CRMA3007), no nurture track takes it (CRMA4001), or leads are not enabled for queues
    /// (CRMA4002).</exception>
    public LeadRejection RejectLead(Guid leadId, string reasonCode, string? comment = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Leads.RejectAsync(leadId, reasonCode, comment, cancellationToken));

    /// <summary>Creates a lead, or updates the one with the same external key, in one request: an import can run again.</summary>
    /// <remarks>
    /// By the alternate key on crma_externalkey
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/use-upsert-insert-update-record). The save is judged like any
    /// other: verdict, score and dates are computed by the server, and a lead in nurture may come back to sales by it. The caller
    /// needs the platform's privileges to create and to write leads.
    /// </remarks>
    /// <param name="lead">What is sent; what is null in it stays as it is.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="ArgumentException">The lead is null, or its external key empty.</exception>
    /// <exception cref="AlignmentException">The platform refuses, for instance a text that is too long, a campaign that does not exist
    /// (0x80040217), or an update of a closed lead.</exception>
    public UpsertedLead UpsertLead(LeadImport lead, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Leads.UpsertAsync(lead, cancellationToken));
}
