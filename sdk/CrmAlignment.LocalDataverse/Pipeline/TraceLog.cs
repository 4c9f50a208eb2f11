using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>
/// Keeps what plug-ins trace as plugintracelog rows. They are written after the request, in a transaction of their own,
/// because those of a failed request must survive its rollback.
/// </summary>
internal sealed class TraceLog(OrganizationEngine engine)
{
    private const string Table = "plugintracelog";

    private readonly ConcurrentQueue<Dictionary<string, object?>> _pending = new();

    /// <summary>Notes one run of a plug-in.</summary>
    /// <param name="context">The context it ran in.</param>
    /// <param name="plugin">The plug-in's class.</param>
    /// <param name="text">What it traced.</param>
    /// <param name="fault">The fault it caused; null when it succeeded.</param>
    /// <param name="exception">What it threw; null when it succeeded.</param>
    public void Keep(PluginExecutionContext context, Type plugin, string text, FaultException<OrganizationServiceFault>? fault, Exception? exception)
    {
        if (engine.Options.TraceLevel == TraceLevel.Off || (fault is null && engine.Options.TraceLevel != TraceLevel.All))
        {
            return;
        }

        _pending.Enqueue(new Dictionary<string, object?>
        {
            ["plugintracelogid"] = Guid.NewGuid(),
            ["typename"] = plugin.AssemblyQualifiedName ?? plugin.FullName,
            ["messagename"] = context.MessageName,
            ["primaryentity"] = context.PrimaryEntityName,
            ["messageblock"] = text.Length == 0 ? null : text,
            ["exceptiondetails"] = exception?.ToString(),
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["pluginstepid"] = context.OwningExtension.Id,
            ["depth"] = context.Depth,
            ["mode"] = context.Mode,
            ["createdon"] = engine.Clock.GetUtcNow().UtcDateTime,
        });
    }

    /// <summary>Writes the runs noted so far. Called when no transaction of this thread is open.</summary>
    public void Flush()
    {
        if (_pending.IsEmpty || engine.Catalog.FindTable(Table) is not { } table)
        {
            return;
        }

        using var transaction = engine.Store.BeginWrite();
        while (_pending.TryDequeue(out var values))
        {
            Fit(table, values);
            transaction.Insert(Table, values);
        }

        transaction.Commit();
    }

    // A trace is cut to its column; nothing else about it may be lost.
    private static void Fit(TableDefinition table, Dictionary<string, object?> values)
    {
        foreach (var name in new List<string>(values.Keys))
        {
            if (table.FindColumn(name) is not { } column)
            {
                values.Remove(name);
            }
            else if (values[name] is string text && column.MaxLength is { } maximum && text.Length > maximum)
            {
                values[name] = text[..maximum];
            }
        }
    }
}
