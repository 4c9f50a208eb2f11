using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Guards;

/// <summary>
/// Refuses to write columns that only a Custom API writes. The value that is stored already may be sent along, as forms do, and a
/// merge may give the row to the record that stays.
/// </summary>
internal static class GuardedColumns
{
    /// <summary>Checks the Target of a Create or Update: the columns of the first API before those of the next.</summary>
    /// <param name="scope">The run; an Update needs the pre-image of the columns.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="apiOf">The API that writes a column.</param>
    /// <exception cref="ProblemException">CRMA2015: a column is written; names it and the API.</exception>
    public static void Require(PluginScope scope, IEnumerable<string> columns, Func<string, string> apiOf)
    {
        var target = new EntityValues(scope.Target);
        var stored = scope.IsCreate ? null : scope.PreImage;
        foreach (var column in columns.GroupBy(apiOf).SelectMany(ofApi => ofApi))
        {
            var before = stored?.Value(column) ?? RecordValue.Empty;
            if (target.Has(column) && target.Value(column) != before && !Reparenting.Is(scope, target.Value(column), before))
            {
                throw new ProblemException(Problems.OnlyThroughApi(column, apiOf(column)));
            }
        }
    }
}
