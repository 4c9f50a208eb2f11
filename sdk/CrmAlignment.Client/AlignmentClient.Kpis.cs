using System;
using System.Collections.Generic;
using System.Threading;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Calls of the scheduled work, and the scorecards.</content>
public sealed partial class AlignmentClient
{
    /// <summary>Expires handovers, counts nurture touches and ages enrollments that are due: one bounded round.</summary>
    /// <remarks>
    /// For a schedule: needs the privilege Write on work calendars, which the role CrmAlignment Administrator holds. A round is one
    /// transaction and finds what is due by itself, so a round that is repeated or comes late counts nothing twice. It ends early, with
    /// more due, when it has taken a minute. A refusal by an organization's own logic stops the round whole, and the next one meets it again.
    /// </remarks>
    /// <param name="maximumItems">Items to process, 1 to 500; the server's default (100) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The number is out of range (CRMA9002), or a change of a lead is refused.</exception>
    public DueResult ProcessDue(int? maximumItems = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Kpis.ProcessDueAsync(maximumItems, cancellationToken));

    /// <summary>Calls <see cref="ProcessDue"/> until nothing more is due.</summary>
    /// <remarks>Each round is a transaction of its own: a refusal leaves the rounds before it done.</remarks>
    /// <param name="progress">Told the total after each round, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="cancellationToken">Stops between rounds; what is done stays done.</param>
    /// <returns>The total of all rounds.</returns>
    /// <exception cref="AlignmentException">As <see cref="ProcessDue"/>.</exception>
    public DueResult ProcessAllDue(IProgress<DueResult>? progress = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Kpis.ProcessAllDueAsync(progress, cancellationToken));

    /// <summary>Adds one batch of ledger facts to the scorecards.</summary>
    /// <remarks>
    /// For a schedule: needs the privilege Write on scorecards, which the role CrmAlignment Administrator holds. The facts of the
    /// oldest events come first; each counts once, however often and by how many callers this is called. A batch ends early, with facts
    /// remaining, when it has taken a minute, so that it fits into the platform's two.
    /// </remarks>
    /// <param name="batchSize">Facts to fold, 1 to 1,000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <exception cref="AlignmentException">The number is out of range (CRMA9002), or another fold took the same facts at the same time
    /// (CRMA6002), which leaves everything as it was: call again.</exception>
    public FoldResult FoldKpis(int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Kpis.FoldAsync(batchSize, cancellationToken));

    /// <summary>
    /// Calls <see cref="FoldKpis"/> until the ledger is folded. A batch that another fold took at the same time is tried again,
    /// up to five times in a row.
    /// </summary>
    /// <param name="progress">Told the total after each batch, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="batchSize">Facts a batch, 1 to 1,000; the server's default (500) when null.</param>
    /// <param name="cancellationToken">Stops between batches; what is folded stays folded.</param>
    /// <returns>The total of all batches; scorecards that several batches change count once a batch.</returns>
    /// <exception cref="AlignmentException">As <see cref="FoldKpis"/>; CRMA6002 only after five tries.</exception>
    public FoldResult FoldAll(IProgress<FoldResult>? progress = null, int? batchSize = null, CancellationToken cancellationToken = default) =>
        Wait(_blocking.Kpis.FoldAllAsync(progress, batchSize, cancellationToken));

    /// <summary>Returns the scorecards of consecutive periods, as folded so far; a period without any fact is all zeros.</summary>
    /// <remarks>
    /// Changes nothing. What was saved since the last fold is missing: call <see cref="FoldAll"/> before, where that matters. The
    /// caller must be able to read scorecards and client periods. Days are those of the organization's time zone. A call costs the same
    /// however many clients there are; after an upgrade from a version before these counts, until an audit has corrected the scorecards, it
    /// reads every client period of the scope instead.
    /// </remarks>
    /// <param name="grain">Length of a period.</param>
    /// <param name="periodStart">Any day of the first period.</param>
    /// <param name="periods">How many periods, 1 to 120; the server's default (1) when null.</param>
    /// <param name="scope">Whose numbers; the organization's when null.</param>
    /// <param name="cancellationToken">Ends the call between two attempts.</param>
    /// <returns>One scorecard a period, from the first on.</returns>
    /// <exception cref="AlignmentException">The number of periods is out of range (CRMA9002), or the answer cannot be read
    /// (<see cref="AlignmentException.UnreadableAnswer"/>).</exception>
    public IReadOnlyList<Scorecard> GetScorecard(
        PeriodGrain grain,
        LocalDate periodStart,
        int? periods = null,
        ScorecardScope? scope = null,
        CancellationToken cancellationToken = default) =>
        Wait(_blocking.Kpis.GetScorecardAsync(grain, periodStart, periods, scope, cancellationToken));
}
