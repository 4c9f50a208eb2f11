using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Leads;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls about leads, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="EvaluateLead"/>
    public Task<LeadEvaluation> EvaluateLeadAsync(Guid leadId, CancellationToken cancellationToken = default) =>
        _calls.Leads.EvaluateAsync(leadId, cancellationToken);

    /// <inheritdoc cref="ExplainScore"/>
    public Task<ScoreExplanation> ExplainScoreAsync(Guid leadId, Instant? at = null, CancellationToken cancellationToken = default) =>
        _calls.Leads.ExplainScoreAsync(leadId, at, cancellationToken);

    /// <inheritdoc cref="OfferLead"/>
    public Task<LeadOffer> OfferLeadAsync(Guid leadId, string? comment = null, CancellationToken cancellationToken = default) =>
        _calls.Leads.OfferAsync(leadId, comment, cancellationToken);

    /// <inheritdoc cref="AcceptLead"/>
    public Task<LeadAcceptance> AcceptLeadAsync(
        Guid leadId, string? comment = null, EntityReference? owner = null, CancellationToken cancellationToken = default) =>
        _calls.Leads.AcceptAsync(leadId, comment, owner, cancellationToken);

    /// <inheritdoc cref="RejectLead"/>
    public Task<LeadRejection> RejectLeadAsync(Guid leadId, string reasonCode, string? comment = null, CancellationToken cancellationToken = default) =>
        _calls.Leads.RejectAsync(leadId, reasonCode, comment, cancellationToken);

    /// <inheritdoc cref="UpsertLead"/>
    public Task<UpsertedLead> UpsertLeadAsync(LeadImport lead, CancellationToken cancellationToken = default) =>
        _calls.Leads.UpsertAsync(lead, cancellationToken);
}
