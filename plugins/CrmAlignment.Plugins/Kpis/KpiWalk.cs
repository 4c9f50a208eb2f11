using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>One call of a walk: as many parts and pages as the batch asks for and time allows, and where to go on.</summary>
internal static class KpiWalk
{
    private const int MaximumBatch = 500;
    private const int DefaultBatch = 200;

    // Between two slices the time is looked at. A record contributes five facts at most, and each that differs is written down as well: a
    // thousand writes at worst, which a slow server does in what the budget leaves.
    private const int AtOnce = 100;

    /// <summary>Walks on from the cursor of the request, and answers how many rows were compared and where to go on.</summary>
    /// <param name="scope">The run of a Custom API with the parameters Cursor and BatchSize, and the answers NextCursor and Seen.</param>
    /// <param name="parts">Parts of the walk.</param>
    /// <param name="take">
    /// Writes what a slice has shown, before the next one is read; returns a row that it wrote, null when it wrote none.
    /// </param>
    public static void Run(PluginScope scope, IReadOnlyList<IKpiWalk> parts, Func<WalkedSlice, EntityReference?> take)
    {
        var size = NumberParameter.Read(scope, RecalculateKpisApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var cursor = WalkCursor.Read(scope.OptionalInput<string>(RecalculateKpisApi.Cursor), parts.Count);
        var zone = TimeZones.Find(OrganizationTimeZone.ReadId(scope.SystemService));
        var time = new TimeBudget(scope);
        var seen = 0;
        for (var isTimeUsedUp = false; cursor.Part < parts.Count && seen < size && !isTimeUsedUp;)
        {
            var slice = parts[cursor.Part].Next(scope.SystemService, zone, cursor.Position, Math.Min(size, AtOnce));
            var written = take(slice);
            seen += slice.Seen;
            cursor = cursor.After(slice);

            // Writing takes the time: what only reads ends by the size of the batch.
            isTimeUsedUp = written is not null && cursor.Part < parts.Count && seen < size && time.IsUsedUp(written);
        }

        scope.Answer(RecalculateKpisApi.NextCursor, cursor.Part < parts.Count ? cursor.ToString() : "");
        scope.Answer(RecalculateKpisApi.Seen, seen);
    }
}
