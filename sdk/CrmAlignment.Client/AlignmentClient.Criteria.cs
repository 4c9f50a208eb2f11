using System;
using System.Threading;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Client;

/// <content>Calls about criteria sets, and about terms, which are agreed like them.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Signs a draft criteria set as the calling user, who must hold the role of that side or the administrator's.</summary>
    /// <remarks>
    /// The role may come through a team; writing the set may be another's privilege. Signing again renews the signature. A change of
    /// the set or of its criteria clears both signatures, so sign last.
    /// </remarks>
    /// <param name="criteriaSetId">Draft that the caller may read.</param>
    /// <param name="side">Side for which the caller signs.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The set is no draft (CRMA2014), the user lacks the role (CRMA2016), or the same user
    /// signed for the other side (CRMA2009).</exception>
    public CriteriaSetAgreement AgreeCriteriaSet(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.AgreeAsync(criteriaSetId, side, cancellationToken));

    /// <summary>
    /// Signs a draft term of the glossary as the calling user, who must hold the role of that side or the administrator's. The second signature puts
    /// it into force and retires the version before it.
    /// </summary>
    /// <remarks>The role may come through a team. A change of the draft takes the signature away again, so sign last.</remarks>
    /// <param name="termId">Draft that the caller may read.</param>
    /// <param name="side">Side for which the caller signs.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <returns>Whether the term is in force now.</returns>
    /// <exception cref="AlignmentException">The term is no draft (CRMA6054), the user lacks the role (CRMA2016), the same user signed for the other
    /// side (CRMA2009), another term in force explains the same (CRMA6056), or the draft was changed meanwhile (CRMA6057).</exception>
    public bool AgreeTerm(Guid termId, AgreementSide side, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.AgreeTermAsync(termId, side, cancellationToken));

    /// <summary>Activates a draft that both sides signed, and retires the version before it.</summary>
    /// <remarks>
    /// From then on every save of a lead is judged by it, and its criteria are frozen. Leads that are not saved keep the verdict
    /// that they have until <see cref="ReassessAllLeads"/>. The caller needs write access to the set.
    /// </remarks>
    /// <param name="criteriaSetId">Signed draft.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The set is no draft (CRMA2014), a signature is missing (CRMA2008) or was given to other
    /// content (CRMA2017, CRMA2018), another set is in force for the same leads (CRMA2020), or criteria are missing or faulty (CRMA2001
    /// to CRMA2012). All that is wrong is in the one message, a line each; the code is that of the
    /// first.</exception>
    public CriteriaSetActivation ActivateCriteriaSet(Guid criteriaSetId, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.ActivateAsync(criteriaSetId, cancellationToken));

    /// <summary>
    /// Signs the withdrawal of a criteria set in force as the calling user, who must hold the role of that side or the administrator's.
    /// </summary>
    /// <remarks>
    /// The first side's signature changes nothing yet; the other side's, by another user, ends the enforcement from the next save on.
    /// Call <see cref="ReassessAllLeads"/> afterwards, or let the scheduled work do it.
    /// </remarks>
    /// <param name="criteriaSetId">Active set that the caller may read.</param>
    /// <param name="side">Side for which the caller signs.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The set is not in force (CRMA2021), the user lacks the role (CRMA2016), or the same user
    /// signed for the other side (CRMA2009).</exception>
    public CriteriaSetWithdrawal WithdrawCriteriaSet(Guid criteriaSetId, AgreementSide side, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.WithdrawAsync(criteriaSetId, side, cancellationToken));

    /// <summary>Brings open leads up to date after criteria came into force or went out of it: one bounded round.</summary>
    /// <remarks>
    /// For a schedule: needs the privilege Write on work calendars, which the role CrmAlignment Administrator holds. A lead is saved as
    /// SYSTEM; its stage changes only where any save would change it. A round is one transaction and finds what is due by itself, so it
    /// may be interrupted and repeated at any time; it ends after a minute at the latest, however many leads it was asked for.
    /// </remarks>
    /// <param name="maximumItems">Leads to reassess, 1 to 500; the server's default (100) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The number is out of range (CRMA9002), or an organization's own logic refuses a
    /// lead.</exception>
    public LeadReassessment ReassessLeads(int? maximumItems = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.ReassessAsync(maximumItems, cancellationToken));

    /// <summary>Calls <see cref="ReassessLeads"/> until every open lead is up to date.</summary>
    /// <remarks>Each round is a transaction of its own: a refusal leaves the rounds before it done.</remarks>
    /// <param name="progress">Told the total after each round, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="maximumItems">Leads a round, 1 to 500; the server's default (100) when null.</param>
    /// <param name="cancellationToken">Stops between rounds; what is done stays done.</param>
    /// <returns>The total of all rounds.</returns>
    /// <exception cref="AlignmentException">As <see cref="ReassessLeads"/>.</exception>
    public LeadReassessment ReassessAllLeads(
        IProgress<LeadReassessment>? progress = null, int? maximumItems = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.ReassessAllAsync(progress, maximumItems, cancellationToken));

    /// <summary>
    /// Holds criteria against the leads of a period as they were when they were judged: what a draft, or an edit of a set, would have
    /// done. One slice; writes nothing.
    /// </summary>
    /// <remarks>
    /// Counts what the caller may read. Slices of the same question add up (<see cref="CriteriaSetSimulation.Plus"/>), whatever their size.
    /// </remarks>
    /// <param name="question">Criteria and days.</param>
    /// <param name="cursor">Where to go on, as the slice before said; null or empty to begin.</param>
    /// <param name="batchSize">Leads, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">
    /// Neither a set nor a definition is given (CRMA9001), the days are reversed (CRMA2024), the definition cannot be read (CRMA2011), the criteria
    /// could not judge (CRMA2001 to CRMA2012, as at activation), the number is out of range (CRMA9002), the cursor is none (CRMA6011), or the
    /// caller may not read criteria sets (CRMA9011).
    /// </exception>
    public CriteriaSetSimulation SimulateCriteriaSet(
        SimulationQuestion question, string? cursor = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.SimulateAsync(question, cursor, batchSize, cancellationToken));

    /// <summary>Calls <see cref="SimulateCriteriaSet"/> until every lead of the period is compared.</summary>
    /// <param name="question">Criteria and days.</param>
    /// <param name="progress">Told the total after each slice, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Leads a slice, 1 to 2000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between slices.</param>
    /// <returns>The total of all slices.</returns>
    /// <exception cref="AlignmentException">As <see cref="SimulateCriteriaSet"/>.</exception>
    public CriteriaSetSimulation SimulateCriteriaSetOnAll(
        SimulationQuestion question, IProgress<CriteriaSetSimulation>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Criteria.SimulateAllAsync(question, progress, batchSize, cancellationToken));
}
