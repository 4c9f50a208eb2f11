using System.Collections.Generic;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Refuses to write columns that only a Custom API writes. The value that is stored already may be sent along, as forms do.
/// </summary>
internal static class GuardedColumns
{
    /// <summary>Checks the Target of a Create or Update.</summary>
    /// <param name="scope">The run; an Update needs the pre-image of the columns.</param>
    /// <param name="columns">Each column with the API that writes it.</param>
    /// <exception cref="ProblemException">CRMA2015: a column is written; names it and the API.</exception>
    public static void Require(PluginScope scope, IReadOnlyDictionary<string, string> columns)
    {
        var target = new EntityValues(scope.Target);
        var exists = scope.Context.PreEntityImages.TryGetValue(StepAttribute.PreImageAlias, out var image);
        var stored = exists ? new EntityValues(image) : null;
        foreach (var column in columns)
        {
            if (target.Has(column.Key) && target.Value(column.Key) != (stored?.Value(column.Key) ?? RecordValue.Empty))
            {
                throw new ProblemException(Problems.OnlyThroughApi(column.Key, column.Value));
            }
        }
    }
}
