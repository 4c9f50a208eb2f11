using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.Model;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Setup;

/// <summary>The settings under which a replay runs: those of the file that its map names, or what the map itself says, as such a file has it.</summary>
internal static class MapSettings
{
    private const string Hours = "09:00-18:00";
    private const int AcceptanceHours = 16;

    private static readonly JsonSerializerSettings WithoutGaps = new() { NullValueHandling = NullValueHandling.Ignore };

    /// <summary>The settings of a map.</summary>
    /// <exception cref="Faults.InputException">What the map says is no such setting.</exception>
    public static SettingsFile Of(ReplayMap map)
    {
        if (map.SettingsFile is { } file)
        {
            return file;
        }

        using var text = new StringReader(JsonConvert.SerializeObject(Written(map), WithoutGaps));
        return SettingsFile.Parse("the map", text);
    }

    // A working week from Monday to Friday, and sixteen hours of it to decide: the map does not say.
    private static object Written(ReplayMap map) => new
    {
        variables = new Dictionary<string, string> { [Publisher.TimeZoneVariable] = map.TimeZone },
        leadQueues = true,
        calendars = new[]
        {
            new
            {
                name = "Working week", timeZone = map.TimeZone, @default = true, acceptanceHours = AcceptanceHours,
                monday = Hours, tuesday = Hours, wednesday = Hours, thursday = Hours, friday = Hours,
            },
        },
        reasons = map.Reasons.Select(reason => new { code = reason.Code, name = reason.Name, recyclable = reason.Recyclable, excludedFromKpis = reason.ExcludedFromKpis }),
        tracks = map.Tracks.Select(Track),
        rules = map.Routing.Select(Rule),
        criteriaSets = new[] { Set(map.Criteria!) },
    };

    private static object Track(TrackMap track, int index) => new
    {
        code = track.Code,
        name = track.Name,
        queue = track.Queue,
        @default = index == 0,
        windowMonths = track.WindowMonths,
        steps = track.Touches.Select(touch => new { name = touch.Name, delayDays = touch.AfterDays, channel = touch.Channel.ToString() }),
    };

    private static object Rule(RoutingMap rule, int index) => new
    {
        name = $"{(index + 1) * 10}: {rule.Reason ?? "any reason"}, {rule.Segment ?? "any segment"} -> {rule.Track}",
        priority = (index + 1) * 10,
        track = rule.Track,
        reason = rule.Reason,
        segment = rule.Segment,
        minimumScore = rule.MinimumScore,
        maximumScore = rule.MaximumScore,
    };

    private static object Set(CriteriaMap criteria) => new
    {
        name = criteria.Name,
        code = criteria.Code,
        enforcement = criteria.Enforcement.ToString(),
        threshold = criteria.Threshold,
        signedByMarketing = CastSetup.MarketingName,
        signedBySales = CastSetup.SalesName,
        activate = true,
        criteria = criteria.Items.Select(item => new
        {
            name = item.Name,
            column = item.Column,
            valueType = item.ValueType.ToString(),
            @operator = item.Operator.ToString(),
            value = item.Value,
            kind = item.Kind.ToString(),
            dimension = item.Dimension.ToString(),
            points = item.Points,
            guidance = item.Guidance,
        }),
    };
}
