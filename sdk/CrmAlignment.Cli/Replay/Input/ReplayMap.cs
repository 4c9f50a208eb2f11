using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input.Formats;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.Model.Tables;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// Says how the columns of files become leads, deals and spend, and under which agreement the funnel runs. Read from JSON.
/// </summary>
public sealed record ReplayMap
{
    private static readonly JsonSerializerSettings Strict = new()
    {
        MissingMemberHandling = MissingMemberHandling.Error,
        NullValueHandling = NullValueHandling.Ignore,
        Converters = { new StringEnumConverter { AllowIntegerValues = false } },
    };

    private static readonly JsonLoadSettings EachNameOnce = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    /// <summary>Title of the report.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Title { get; init; } = "";

    /// <summary>Time zone (IANA id) in which the dates of the files are meant, and in which months are counted. UTC by default.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>How leads are read.</summary>
    [JsonProperty(Required = Required.Always)]
    public LeadMap Leads { get; init; } = new();

    /// <summary>How deals are read, where a file of them is given.</summary>
    public DealMap? Deals { get; init; }

    /// <summary>How marketing spend is read, where a file of it is given.</summary>
    public SpendMap? Spend { get; init; }

    /// <summary>The currencies of amounts; null (the default) where all are in one.</summary>
    public CurrenciesMap? Currencies { get; init; }

    /// <summary>A lead without a deal so many days after its arrival is rejected; 0 for never. 90 by default.</summary>
    public int RejectAfterDays { get; init; } = 90;

    /// <summary>Code of the rejection reason of those leads.</summary>
    public string RejectReason { get; init; } = "no-response";

    /// <summary>Name of a settings file beside the map, as crma setup reads it; null (the default) where the map itself says the settings.</summary>
    public string? Settings { get; init; }

    /// <summary>The agreed criteria; null where a settings file has them.</summary>
    public CriteriaMap? Criteria { get; init; }

    /// <summary>Rejection reasons.</summary>
    public IReadOnlyList<ReasonMap> Reasons { get; init; } = [];

    /// <summary>Nurture tracks; the first is the default one.</summary>
    public IReadOnlyList<TrackMap> Tracks { get; init; } = [];

    /// <summary>Routing rules, in order of priority.</summary>
    public IReadOnlyList<RoutingMap> Routing { get; init; } = [];

    /// <summary>The settings file that <see cref="Settings"/> names; null without one.</summary>
    [JsonIgnore]
    internal SettingsFile? SettingsFile { get; private init; }

    /// <summary>Codes of the rejection reasons.</summary>
    [JsonIgnore]
    internal IEnumerable<string> ReasonCodes => SettingsFile is { } file
        ? file.Rows[Shapes.Reasons].Select(reason => (string)reason.Values[RejectionReasonTable.Code]!)
        : Reasons.Select(reason => reason.Code);

    /// <summary>The zone as an object.</summary>
    [JsonIgnore]
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[TimeZone];

    /// <summary>Reads and checks a map.</summary>
    /// <param name="path">Path of the JSON file.</param>
    /// <exception cref="InputException">The file is missing, is not JSON, names something unknown, or does not fit together.</exception>
    public static ReplayMap Read(string path)
    {
        var text = GivenFile.Read(path, File.ReadAllText, "Check the path, or copy one of the maps that crma brings (folder Maps).");
        return Parse(text, Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Reads and checks a map.</summary>
    /// <param name="json">Text of the map.</param>
    /// <param name="name">Name of the file, for messages.</param>
    /// <param name="folder">Folder in which the settings file lies that the map may name; the working folder by default.</param>
    /// <exception cref="InputException">The text is not JSON, names something unknown, or does not fit together.</exception>
    public static ReplayMap Parse(string json, string name, string folder = "")
    {
        try
        {
            var map = JsonConvert.DeserializeObject<ReplayMap>(json, Strict)
                ?? throw new InputException(name, "The map is empty.", "See the maps that crma brings (folder Maps).");
            DemandElements(name, JToken.Parse(json, EachNameOnce));
            map = map.Settings is { } settings ? map with { SettingsFile = SettingsFile.Read(Path.Combine(folder, settings)) } : map;
            map.Check(name);
            return map;
        }
        catch (JsonReaderException e)
        {
            throw new InputException(
                $"{name}, line {e.LineNumber}, position {e.LinePosition}, element {e.Path}",
                "The map is not well-formed JSON, or a value has the wrong type: " + e.Message,
                "Correct it there.");
        }
        catch (JsonSerializationException e)
        {
            throw new InputException(
                $"{name}, line {e.LineNumber}, element {e.Path}",
                e.Message,
                "Names are case-insensitive; the README lists them.");
        }
    }

    private static void DemandElements(string name, JToken map)
    {
        if (map.SelectTokens("$..*").FirstOrDefault(token => token is { Type: JTokenType.Null, Parent: JArray }) is { } gap)
        {
            throw new InputException($"{name}, element {gap.Path}", "A list has a null in it.", "Remove it.");
        }
    }

    private void Check(string name)
    {
        foreach (var file in new FileFormat?[] { Leads, Deals, Spend })
        {
            file?.Check(name);
        }

        Currencies?.Check(name);
        if (Currencies is null && (Deals?.Currency is not null ? "deals" : Spend?.Currency is not null ? "spend" : null) is { } section)
        {
            throw new InputException(
                $"{name}, element {section}.currency", "The map names a column with currencies, and no rates.", "Add the element currencies, with base and rates.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is null)
        {
            throw new InputException(
                $"{name}, element timeZone",
                $"\"{TimeZone}\" is no time zone.",
                "Use an IANA id such as America/Sao_Paulo.");
        }

        if (RejectAfterDays is < 0 or > 3650)
        {
            throw new InputException($"{name}, element rejectAfterDays", $"{RejectAfterDays} is not between 0 and 3650.", "0 means never.");
        }

        DemandOneAgreement(name);
        DemandDistinct(name, "reasons", Reasons.Select(reason => reason.Code).ToList());
        DemandDistinct(name, "tracks", Tracks.Select(track => track.Code).ToList());
        DemandReason(name, "rejectReason", RejectReason);
        for (var i = 0; i < Routing.Count; i++)
        {
            if (Routing[i].Reason is { } reason)
            {
                DemandReason(name, $"routing[{i}].reason", reason);
            }

            if (!Tracks.Any(track => track.Code == Routing[i].Track))
            {
                throw new InputException(
                    $"{name}, element routing[{i}].track",
                    $"There is no track \"{Routing[i].Track}\".",
                    $"Tracks: {string.Join(", ", Tracks.Select(track => track.Code))}.");
            }
        }
    }

    private void DemandOneAgreement(string name)
    {
        if (Settings is null == Criteria is null)
        {
            throw new InputException(
                $"{name}, element criteria",
                Settings is null ? "The map has no criteria." : "The map names a settings file and has criteria besides.",
                "Give either \"criteria\", or \"settings\" with the name of a settings file that has them.");
        }

        if (Settings is not null && Reasons.Count + Tracks.Count + Routing.Count > 0)
        {
            throw new InputException($"{name}, element settings", "The map names a settings file and has reasons, tracks or routing besides.", "Move them into that file.");
        }
    }

    private static void DemandDistinct(string name, string element, List<string> codes)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes.IndexOf(codes[i]) < i)
            {
                throw new InputException(
                    $"{name}, element {element}[{i}].code",
                    $"The code \"{codes[i]}\" is taken.",
                    "Give each a code of its own.");
            }
        }
    }

    private void DemandReason(string name, string element, string code)
    {
        if (!ReasonCodes.Contains(code))
        {
            throw new InputException(
                $"{name}, element {element}",
                $"There is no rejection reason \"{code}\".",
                $"Reasons: {string.Join(", ", ReasonCodes)}.");
        }
    }
}
