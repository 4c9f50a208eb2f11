using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Client;

/// <content>Many rows: imports in batches, lists page by page.</content>
public sealed partial class AlignmentClient
{
    private const int MostRows = 5000;

    /// <summary>Imports many leads, a batch a request, each as <see cref="UpsertLead"/> does one.</summary>
    /// <remarks>
    /// <para>
    /// The leads are read as they are sent, so they need not be in memory at once; what came of each is. One that is refused keeps no other
    /// from being written, unless <see cref="LeadImportOptions.AllOrNothing"/> says so. What service protection turned away in the middle of
    /// a batch is sent again, without the rest of it.
    /// </para>
    /// <para>
    /// A batch whose connection broke is sent again: it updates what the first attempt created, so that <see cref="UpsertedLead.Created"/>
    /// may be false of a lead that this import created. An import that ended by an exception goes on by
    /// <see cref="LeadImportOptions.ResumeAfter"/>, or may simply begin anew.
    /// </para>
    /// </remarks>
    /// <param name="leads">What is sent, in this order; a key that comes twice is written twice.</param>
    /// <param name="options">Size of a batch, and what a refusal does to the others; the defaults when null.</param>
    /// <param name="progress">Told the total after each batch, by the thread that received the answer unless it says otherwise; null for nobody.</param>
    /// <param name="cancellationToken">Ends the import between two batches and breaks off a wait; what is written stays written.</param>
    /// <returns>What came of each lead, in their order; of those that <see cref="LeadImportOptions.ResumeAfter"/> passes over, nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="leads"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size of a batch is not 1 to 1,000.</exception>
    /// <exception cref="ArgumentException">No lead has the key after which to go on.</exception>
    /// <exception cref="AlignmentException">The platform refused a batch as a whole; those before it are written.</exception>
    public IReadOnlyList<LeadOutcome> UpsertLeads(
        IEnumerable<LeadImport> leads,
        LeadImportOptions? options = null,
        IProgress<LeadImportProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Wait(_blocking.Batches.UpsertAsync(leads, options, progress, cancellationToken));

    /// <inheritdoc cref="UpsertLeads"/>
    public Task<IReadOnlyList<LeadOutcome>> UpsertLeadsAsync(
        IEnumerable<LeadImport> leads,
        LeadImportOptions? options = null,
        IProgress<LeadImportProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _calls.Batches.UpsertAsync(leads, options, progress, cancellationToken);

    /// <summary>The leads in a stage that the caller may read, page by page as they are asked for.</summary>
    /// <remarks>
    /// In the order of their ids. Each page is what the rows are when it is read: one that changes its stage meanwhile may be missing.
    /// </remarks>
    /// <param name="stage">Stage in which the leads are.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="AlignmentException">The caller may not read leads.</exception>
    public IAsyncEnumerable<ListedLead> LeadsAsync(LeadStage stage, CancellationToken cancellationToken = default) =>
        _calls.Rows.LeadsAsync(stage, cancellationToken);

    /// <summary>The offers that sales has not answered and the caller may read, those that are due first first, page by page.</summary>
    /// <param name="dueBefore">Only those that fall due before this instant; all when null.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="AlignmentException">The caller may not read handovers.</exception>
    public IAsyncEnumerable<PendingHandover> PendingHandoversAsync(Instant? dueBefore = null, CancellationToken cancellationToken = default) =>
        _calls.Rows.PendingAsync(dueBefore, cancellationToken);

    /// <summary>The rows of any query, page by page as they are asked for; facts of the ledger, for instance.</summary>
    /// <remarks>
    /// The query is read, not changed; its PageInfo is overlooked. Give it an order that ends with the primary key, or rows of equal rank may
    /// come twice or not at all (https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/page-results).
    /// </remarks>
    /// <param name="query">The query, without TopCount.</param>
    /// <param name="pageSize">Rows a page, 1 to 5,000, which is the platform's limit and the default.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentException">The query has a TopCount, which the platform does not take with pages.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size of a page is not 1 to 5,000.</exception>
    /// <exception cref="AlignmentException">The platform refuses the query.</exception>
    public IAsyncEnumerable<Entity> RowsAsync(QueryExpression query, int pageSize = MostRows, CancellationToken cancellationToken = default)
    {
        if (query is null)
        {
            throw new ArgumentNullException(nameof(query));
        }

        if (query.TopCount is not null)
        {
            throw new ArgumentException("The query has a TopCount, which the platform does not take with pages. Leave it out, and stop enumerating.", nameof(query));
        }

        return pageSize is >= 1 and <= MostRows
            ? _calls.Rows.RowsAsync(query, pageSize, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(pageSize), pageSize, $"A page has 1 to {MostRows} rows, which is the platform's limit.");
    }
}
