using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>The calls about leads.</summary>
/// <param name="service">Sends them.</param>
internal sealed class LeadCalls(ProtectedService service)
{
    public async Task<LeadEvaluation> EvaluateAsync(Guid leadId, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(EvaluateLeadApi.UniqueName)
            .With(EvaluateLeadApi.Target, LeadReference(leadId))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        var version = answer.Integer(EvaluateLeadApi.SetVersion);
        return new LeadEvaluation(
            answer.Choice<CriteriaVerdict>(EvaluateLeadApi.Verdict),
            answer.Integer(EvaluateLeadApi.Score),
            answer.Integer(EvaluateLeadApi.Threshold),
            Payload.Array<UnmetCriterion>(answer, EvaluateLeadApi.UnmetCriteria),
            version == 0 ? null : answer.Text(EvaluateLeadApi.CriteriaSetCode),
            version == 0 ? null : version);
    }

    public async Task<ScoreExplanation> ExplainScoreAsync(Guid leadId, Instant? at, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ExplainScoreApi.UniqueName)
            .With(ExplainScoreApi.Target, LeadReference(leadId))
            .WithOptional(ExplainScoreApi.At, at?.ToDateTimeUtc())
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<ScoreExplanation>(answer, ExplainScoreApi.Result);
    }

    public async Task<LeadOffer> OfferAsync(Guid leadId, string? comment, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(OfferLeadApi.UniqueName)
            .With(OfferLeadApi.Target, LeadReference(leadId))
            .WithOptional(OfferLeadApi.Comment, comment)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new LeadOffer(answer.Id(OfferLeadApi.HandoverId), answer.Instant(OfferLeadApi.DueOn));
    }

    public async Task<LeadAcceptance> AcceptAsync(Guid leadId, string? comment, EntityReference? owner, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(AcceptLeadApi.UniqueName)
            .With(AcceptLeadApi.Target, LeadReference(leadId))
            .WithOptional(AcceptLeadApi.Comment, comment)
            .WithOptional(AcceptLeadApi.Owner, owner)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new LeadAcceptance(answer.Id(AcceptLeadApi.HandoverId));
    }

    public async Task<LeadRejection> RejectAsync(Guid leadId, string reasonCode, string? comment, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(RejectLeadApi.UniqueName)
            .With(RejectLeadApi.Target, LeadReference(leadId))
            .With(RejectLeadApi.ReasonCode, reasonCode ?? throw new ArgumentNullException(nameof(reasonCode)))
            .WithOptional(RejectLeadApi.Comment, comment)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new LeadRejection(
            answer.Id(RejectLeadApi.HandoverId),
            answer.OptionalId(RejectLeadApi.EnrollmentId),
            answer.OptionalId(RejectLeadApi.QueueId),
            answer.OptionalInstant(RejectLeadApi.NextTouchOn));
    }

    public async Task<UpsertedLead> UpsertAsync(LeadImport lead, CancellationToken cancellationToken)
    {
        var response = await service.ExecuteAsync(LeadUpsert.Of(lead), cancellationToken).ConfigureAwait(false);
        return LeadUpsert.Read((UpsertResponse)response);
    }

    private static EntityReference LeadReference(Guid leadId) => new(LeadTable.LogicalName, leadId);
}
