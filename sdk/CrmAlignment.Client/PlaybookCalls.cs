using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Playbooks;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>The calls about playbooks.</summary>
/// <param name="service">Sends them.</param>
internal sealed class PlaybookCalls(ProtectedService service)
{
    public async Task<PlaybookAgreement> AgreeAsync(Guid playbookId, AgreementSide side, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(AgreePlaybookApi.UniqueName)
            .With(AgreePlaybookApi.Target, new EntityReference(PlaybookTable.LogicalName, playbookId))
            .With(AgreePlaybookApi.Side, new OptionSetValue((int)side))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return new PlaybookAgreement(
            answer.Boolean(AgreePlaybookApi.InForce),
            answer.Boolean(AgreePlaybookApi.NeedsBoth),
            answer.Integer(AgreePlaybookApi.ChangedSteps),
            answer.Integer(AgreePlaybookApi.AgreedSteps),
            answer.Boolean(AgreePlaybookApi.SituationChanged));
    }

    public async Task<StepSuggestion?> SuggestAsync(Guid leadId, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(SuggestStepsApi.UniqueName)
            .With(SuggestStepsApi.Target, new EntityReference(LeadTable.LogicalName, leadId))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return answer.Boolean(SuggestStepsApi.Found) ? Payload.Object<StepSuggestion>(answer, SuggestStepsApi.Result) : null;
    }

    public async Task<PlaybookReview> ReviewAsync(LocalDate from, LocalDate to, string? state, int? batchSize, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(ReviewPlaybooksApi.UniqueName)
            .With(ReviewPlaybooksApi.From, from.AtMidnight().InUtc().ToDateTimeUtc())
            .With(ReviewPlaybooksApi.To, to.AtMidnight().InUtc().ToDateTimeUtc())
            .WithOptional(ReviewPlaybooksApi.State, string.IsNullOrEmpty(state) ? null : state)
            .WithOptional(ReviewPlaybooksApi.BatchSize, batchSize)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<PlaybookReview>(answer, ReviewPlaybooksApi.Result) with { NextState = answer.TextOrEmpty(ReviewPlaybooksApi.NextState) };
    }

    public async Task<PlaybookReview> ReviewAllAsync(
        LocalDate from, LocalDate to, IProgress<PlaybookReview>? progress, int? batchSize, CancellationToken cancellationToken)
    {
        var review = new PlaybookReview();
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            review = await ReviewAsync(from, to, review.NextState, batchSize, cancellationToken).ConfigureAwait(false);
            progress?.Report(review);
        }
        while (review.NextState.Length > 0);

        return review;
    }

    public async Task<bool> AnswerAsync(Guid runId, StepOutcome outcome, string? reason, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(AnswerStepApi.UniqueName)
            .With(AnswerStepApi.Target, new EntityReference(PlaybookRunTable.LogicalName, runId))
            .With(AnswerStepApi.Outcome, new OptionSetValue((int)outcome))
            .WithOptional(AnswerStepApi.Reason, reason)
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return answer.Boolean(AnswerStepApi.Changed);
    }
}
