using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts the difference that a save makes to the KPIs: one request, or none when it makes no difference.</summary>
[Columns(RowVersions.Column)]
internal static class Ledger
{
    /// <summary>Posts for the record of the operation, from its images; what does not exist contributes nothing.</summary>
    /// <remarks>
    /// Whether Assign and SetState raise an Update of the same record, no page of the platform says. Where they do, the message's own
    /// step posts the whole difference, and the Update that is part of it posts nothing: it must not count twice.
    /// </remarks>
    public static void Post(PluginScope scope, Func<IRecordValues, IEnumerable<Contribution>> contributions)
    {
        if (scope.IsPartOf(MessageNames.Assign) || (scope.Context.PrimaryEntityName == OpportunityTable.LogicalName && scope.IsPartOf(MessageNames.SetState)))
        {
            return;
        }

        var before = scope.IsCreate ? [] : contributions(scope.PreImage);
        var after = scope.IsDelete ? [] : contributions(scope.PostImage);
        var facts = Posting.Of(SaveOf(scope), before, after, scope.IsDeleting, Guid.NewGuid);
        OwnWork.Do(scope, () => RecordWriter.Apply(scope.SystemService, facts));
    }

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
