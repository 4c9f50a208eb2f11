using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>One call of a walk: as many parts and pages as the batch asks for, and where to go on.</summary>
internal static class KpiWalk
{
    // A record contributes five facts at most, so the largest batch writes some thousands of rows, well within the platform's two minutes.
    private const int MaximumBatch = 500;
    private const int DefaultBatch = 200;

    /// <summary>Walks on from the cursor of the request, and answers how many rows were compared and where to go on.</summary>
    /// <param name="scope">The run of a Custom API with the parameters Cursor and BatchSize, and the answers NextCursor and Seen.</param>
    /// <param name="parts">Parts of the walk.</param>
    /// <param name="take">Writes what a slice has shown, before the next one is read.</param>
    public static void Run(PluginScope scope, IReadOnlyList<IKpiWalk> parts, Action<WalkedSlice> take)
    {
        var size = NumberParameter.Read(scope, RecalculateKpisApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var cursor = WalkCursor.Read(scope.OptionalInput<string>(RecalculateKpisApi.Cursor), parts.Count);
        var zone = TimeZones.Find(OrganizationTimeZone.ReadId(scope.SystemService));
        var seen = 0;
        while (cursor.Part < parts.Count && seen < size)
        {
            var slice = parts[cursor.Part].Next(scope.SystemService, zone, cursor.Position, size);
            take(slice);
            seen += slice.Seen;
            cursor = cursor.After(slice);
        }

        scope.Answer(RecalculateKpisApi.NextCursor, cursor.Part < parts.Count ? cursor.ToString() : "");
        scope.Answer(RecalculateKpisApi.Seen, seen);
    }
}
