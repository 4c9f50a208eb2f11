using System;
using System.Threading;
using CrmAlignment.Client.Playbooks;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls about playbooks.</content>
public sealed partial class AlignmentClient
{
    /// <summary>
    /// Signs a draft playbook as the calling user, who must hold the role of that side or the administrator's. It is in force with the second signature;
    /// with the first where at most 20 % of the steps that both signed last are changed, and nothing of the situation.
    /// </summary>
    /// <remarks>The role may come through a team. A change of the draft or of its steps takes the signatures away again, so sign last.</remarks>
    /// <param name="playbookId">Draft that the caller may read.</param>
    /// <param name="side">Side for which the caller signs.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The playbook is no draft (CRMA8106) or deactivated (CRMA8109), the user lacks the role (CRMA2016), the same user
    /// signed for the other side (CRMA2009), it has no steps, too many (CRMA8110) or two of one sequence (CRMA8111), another playbook in force is for
    /// exactly the same leads at the same priority (CRMA8112), or it was changed meanwhile (CRMA8108).</exception>
    public PlaybookAgreement AgreePlaybook(Guid playbookId, AgreementSide side, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Playbooks.AgreeAsync(playbookId, side, cancellationToken));

    /// <summary>What to do now with a lead: the steps of the playbook in force that fits it.</summary>
    /// <remarks>
    /// The first time that somebody asks who may answer steps, they are written down, and are due from then on; asking again answers the same rows.
    /// A stay of the lead in its stage, with the same handover, goes on with the version of the playbook with which it began.
    /// </remarks>
    /// <param name="leadId">Lead that the caller may read.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <returns>The playbook with its steps; null where the lead is closed, or no playbook fits.</returns>
    /// <exception cref="AlignmentException">Somebody else asked first at the same moment (CRMA8116): ask again.</exception>
    public StepSuggestion? SuggestSteps(Guid leadId, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Playbooks.SuggestAsync(leadId, cancellationToken));

    /// <summary>Says that a suggested step was done, or why not, as the calling user, who must hold a role of the department that does it.</summary>
    /// <remarks>The same answer again changes nothing. Only who answered may answer otherwise later.</remarks>
    /// <param name="runId">The suggested step, of a lead that the caller may read.</param>
    /// <param name="outcome">Done or not done.</param>
    /// <param name="reason">Why it was not done, up to 2000 characters; needed then, and left out otherwise.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <returns>Whether the answer was new.</returns>
    /// <exception cref="AlignmentException">The outcome is none (CRMA9003), the reason is missing (CRMA8113), somebody else answered (CRMA8114) or does so
    /// at this moment (CRMA8116), or the user lacks the role of the department (CRMA8115) or of both (CRMA9011).</exception>
    public bool AnswerStep(Guid runId, StepOutcome outcome, string? reason = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Playbooks.AnswerAsync(runId, outcome, reason, cancellationToken));

    /// <summary>Says how far the steps that were suggested on some days were done, by team, and how the leads went on: reads one slice more. Writes nothing.</summary>
    /// <remarks>
    /// Counts steps of leads that the caller may read, and that no reason takes out of the KPIs. The server keeps nothing between two calls: what was counted
    /// is in the state. The numbers are final when the state is empty.
    /// </remarks>
    /// <param name="from">First day on which steps were suggested, in the organization's time zone.</param>
    /// <param name="to">Last day.</param>
    /// <param name="state">State of the call before, of the same days; null or empty to begin.</param>
    /// <param name="batchSize">Steps, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The days are reversed (CRMA2024), the number is out of range (CRMA9002), the state is none or one of other days
    /// (CRMA6011), or the caller may not read suggested steps (CRMA9011).</exception>
    public PlaybookReview ReviewPlaybooks(
        LocalDate from, LocalDate to, string? state = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Playbooks.ReviewAsync(from, to, state, batchSize, cancellationToken));

    /// <summary>Calls <see cref="ReviewPlaybooks"/> until all steps are counted.</summary>
    /// <param name="from">First day on which steps were suggested, in the organization's time zone.</param>
    /// <param name="to">Last day.</param>
    /// <param name="progress">Told what is known after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Steps a slice, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <exception cref="AlignmentException">As <see cref="ReviewPlaybooks"/>.</exception>
    public PlaybookReview ReviewAllPlaybooks(
        LocalDate from, LocalDate to, IProgress<PlaybookReview>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Playbooks.ReviewAllAsync(from, to, progress, batchSize, cancellationToken));
}
