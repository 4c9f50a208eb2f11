using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// Keeps what plug-ins trace as plugintracelog rows, those of failed requests above all. Which runs are kept is said by the
/// organization's row.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/logging-tracing.</remarks>
internal sealed class TraceLog
{
    private const string Table = "plugintracelog";
    private const string Organization = "organization";

    private readonly CommittedCache<StoredRow> _organization;
    private readonly OrganizationState _state;
    private readonly TimeProvider _clock;
    private readonly TraceLevel _level;
    private readonly LastingRows _lastingRows;

    /// <summary>Opens the log of an organization.</summary>
    /// <param name="state">The organization.</param>
    /// <param name="clock">The one clock.</param>
    /// <param name="level">Which runs are kept where the organization's row says nothing.</param>
    /// <param name="lastingRows">Keeps the rows of failed requests.</param>
    public TraceLog(OrganizationState state, TimeProvider clock, TraceLevel level, LastingRows lastingRows)
    {
        _state = state;
        _clock = clock;
        _level = level;
        _lastingRows = lastingRows;
        _organization = new CommittedCache<StoredRow>(
            state,
            FrozenSet.Create(StringComparer.Ordinal, Organization),
            transaction => transaction.Retrieve(Organization, state.Identity.OrganizationId)!);
    }

    /// <summary>Notes one run.</summary>
    /// <param name="scope">The request it ran in.</param>
    /// <param name="context">The context it ran in.</param>
    /// <param name="run">The run.</param>
    public void Keep(RequestScope scope, PluginExecutionContext context, PluginRun run)
    {
        const int Plugin = 1;
        const int Activity = 2;
        var level = (TraceLevel)(_organization.Get(scope.Execution)["plugintracelogsetting"] as int? ?? (int)_level);
        if (level == TraceLevel.Off || (run.Exception is null && level != TraceLevel.All))
        {
            return;
        }

        var values = new Dictionary<string, object?>
        {
            ["plugintracelogid"] = Guid.CreateVersion7(_clock.GetUtcNow()),
            ["typename"] = run.Type.AssemblyQualifiedName ?? run.Type.FullName,
            ["operationtype"] = run.IsActivity ? Activity : Plugin,
            ["messagename"] = context.MessageName,
            ["primaryentity"] = context.PrimaryEntityName,
            ["messageblock"] = run.Trace.Length == 0 ? null : run.Trace,
            ["exceptiondetails"] = run.Exception?.ToString(),
            ["configuration"] = context.Configuration,
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["pluginstepid"] = context.OwningExtension.Id,
            ["depth"] = context.Depth,
            ["mode"] = context.Mode,
            ["issystemcreated"] = false,
            ["performanceexecutionstarttime"] = run.StartedOn,
            ["performanceexecutionduration"] = (int)run.Duration.TotalMilliseconds,
            ["createdon"] = _clock.GetUtcNow().UtcDateTime,
            ["createdby"] = new RowReference("systemuser", _state.Identity.SystemUserId),
        };
        Fit(_state.Catalog.Table(Table), values);
        _lastingRows.Keep(Table, values);
    }

    // Names and stacks are cut to their columns; nothing else about a trace may be lost.
    private static void Fit(TableDefinition table, Dictionary<string, object?> values)
    {
        foreach (var name in new List<string>(values.Keys))
        {
            if (values[name] is string text && table.Column(name).MaxLength is { } maximum && text.Length > maximum)
            {
                values[name] = text[..maximum];
            }
        }
    }
}
