using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Playbooks;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls about playbooks, without blocking.</content>
public sealed partial class AlignmentClient
{
    /// <inheritdoc cref="AgreePlaybook"/>
    public Task<PlaybookAgreement> AgreePlaybookAsync(Guid playbookId, AgreementSide side, CancellationToken cancellationToken = default) =>
        _calls.Playbooks.AgreeAsync(playbookId, side, cancellationToken);

    /// <inheritdoc cref="SuggestSteps"/>
    public Task<StepSuggestion?> SuggestStepsAsync(Guid leadId, CancellationToken cancellationToken = default) =>
        _calls.Playbooks.SuggestAsync(leadId, cancellationToken);

    /// <inheritdoc cref="AnswerStep"/>
    public Task<bool> AnswerStepAsync(Guid runId, StepOutcome outcome, string? reason = null, CancellationToken cancellationToken = default) =>
        _calls.Playbooks.AnswerAsync(runId, outcome, reason, cancellationToken);

    /// <inheritdoc cref="ReviewPlaybooks"/>
    public Task<PlaybookReview> ReviewPlaybooksAsync(
        LocalDate from, LocalDate to, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Playbooks.ReviewAsync(from, to, state, batchSize, cancellationToken);

    /// <inheritdoc cref="ReviewAllPlaybooks"/>
    public Task<PlaybookReview> ReviewAllPlaybooksAsync(
        LocalDate from, LocalDate to, IProgress<PlaybookReview>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        _calls.Playbooks.ReviewAllAsync(from, to, progress, batchSize, cancellationToken);
}
