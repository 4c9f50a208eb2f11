using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// Posts what a save changes in the KPIs. What was posted before is read from the ledger, never guessed from the record: the record may
/// be older than the import, and the platform moves rows to another business unit without any step when their owner moves.
/// </summary>
[Columns(RowVersions.Column)]
internal static class Ledger
{
    /// <summary>
    /// Posts for the record of the operation, so that the ledger holds what it contributes now; what is deleted contributes nothing. Two
    /// requests at most, and one for a record that is created.
    /// </summary>
    /// <remarks>
    /// Whether Assign and SetState raise an Update of the same record, no page of the platform says. Where they do, whichever step comes
    /// second reads what the first posted.
    /// </remarks>
    /// <exception cref="Domain.Messages.ProblemException">CRMA6010: a recalculation posted for the record at the same time.</exception>
    public static void Post(PluginScope scope, Func<IRecordValues, IEnumerable<Contribution>> contributions)
    {
        if (scope.IsCreate)
        {
            Write(scope, Posting.Of(SaveOf(scope), [], contributions(scope.PostImage), scope.IsDeleting, Guid.NewGuid));
            return;
        }

        var facts = SourceLedger.Of(scope.SystemService, scope.Context.PrimaryEntityName, scope.Context.PrimaryEntityId);
        Post(scope, facts, scope.IsDelete ? [] : contributions(scope.PostImage));
    }

    /// <summary>Posts for a record what its ledger, as it was read, lacks.</summary>
    /// <exception cref="Domain.Messages.ProblemException">CRMA6010: somebody else posted for the record at the same time.</exception>
    public static void Post(PluginScope scope, SourceFacts facts, IEnumerable<Contribution> after) =>
        LedgerConflict.Watch(scope, () => Write(scope, Posting.After(facts, after, scope.IsDeleting, Guid.NewGuid)));

    /// <summary>
    /// Posts the difference between the images of a lead, without reading the ledger, where the lead is certified to be in it; otherwise as
    /// <see cref="Post(PluginScope, Func{IRecordValues, IEnumerable{Contribution}})"/>. Leads are saved most, and one save has a budget.
    /// </summary>
    /// <remarks>
    /// Where Assign raises an Update, the step of Assign posts the whole difference and the Update nothing: it must not count twice.
    /// </remarks>
    public static void PostLead(PluginScope scope, Func<IRecordValues, IEnumerable<Contribution>> contributions)
    {
        if (scope.IsPartOf(MessageNames.Assign))
        {
            return;
        }

        if (scope.IsCreate || !CountedFor.Certifies(scope.PreImage))
        {
            Post(scope, contributions);
            return;
        }

        var after = scope.IsDelete ? [] : contributions(scope.PostImage);
        Write(scope, Posting.Of(SaveOf(scope), contributions(scope.PreImage), after, scope.IsDeleting, Guid.NewGuid));
    }

    private static void Write(PluginScope scope, IReadOnlyList<RecordChange> facts) =>
        OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, facts));

    private static SourceSave SaveOf(PluginScope scope) =>
        new(scope.Context.PrimaryEntityName, scope.Context.PrimaryEntityId, OperationOf(scope));

    /// <summary>
    /// Tells one save of a record from another, and the same save delivered again from both: by the row version that it made.
    /// The platform's operation id alone does not: all saves within one synchronous request may share it.
    /// </summary>
    private static Guid OperationOf(PluginScope scope)
    {
        var image = scope.IsDelete ? scope.PreImage : scope.PostImage;
        return OperationKey.Of(
            scope.Context.OperationId, scope.Context.CorrelationId, (long)(image.Value(RowVersions.Column).AsNumber ?? 0));
    }
}
