using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

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
    private readonly OrganizationEngine _engine;

    /// <summary>Opens the log of an organization.</summary>
    /// <param name="engine">The organization.</param>
    public TraceLog(OrganizationEngine engine)
    {
        _engine = engine;
        _organization = new CommittedCache<StoredRow>(
            engine,
            transaction => transaction.Retrieve(Organization, engine.OrganizationId)!,
            execution => execution.SettingsChanged);
    }

    /// <summary>Notes one run.</summary>
    /// <param name="scope">The request it ran in.</param>
    /// <param name="context">The context it ran in.</param>
    /// <param name="run">The run.</param>
    public void Keep(RequestScope scope, PluginExecutionContext context, PluginRun run)
    {
        const int Plugin = 1;
        const int Activity = 2;
        var level = (TraceLevel)(_organization.Get(scope.Execution)["plugintracelogsetting"] as int? ?? (int)_engine.Options.TraceLevel);
        if (level == TraceLevel.Off || (run.Exception is null && level != TraceLevel.All))
        {
            return;
        }

        var values = new Dictionary<string, object?>
        {
            ["plugintracelogid"] = Guid.CreateVersion7(_engine.Clock.GetUtcNow()),
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
            ["createdon"] = _engine.Clock.GetUtcNow().UtcDateTime,
            ["createdby"] = new RowReference("systemuser", _engine.SystemUserId),
        };
        Fit(_engine.Catalog.Table(Table), values);
        _engine.LastingRows.Keep(Table, values);
    }

    /// <summary>Reads the setting again at the next run.</summary>
    public void Forget() => _organization.Forget();

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
