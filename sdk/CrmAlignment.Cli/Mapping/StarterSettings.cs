using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Cli.Mapping;

/// <summary>
/// The settings of a first replay: the starter set, signed, with those of its criteria alone that the files can answer. One on a column that
/// nothing fills would be met by no lead.
/// </summary>
internal sealed class StarterSettings
{
    private readonly JObject _settings;

    /// <summary>Reads the starter set.</summary>
    /// <param name="language">en, ru, uk or zh.</param>
    /// <param name="timeZone">Zone (IANA id) in which days begin.</param>
    /// <param name="filled">Lead columns that the files fill.</param>
    /// <param name="marketing">Domain name of the user who signs for marketing.</param>
    /// <param name="sales">Domain name of the user who signs for sales.</param>
    internal StarterSettings(string language, string timeZone, IReadOnlyCollection<string> filled, string marketing, string sales)
    {
        _settings = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Starter", language + ".json")));
        _settings["variables"]![Publisher.TimeZoneVariable] = timeZone;
        foreach (var calendar in _settings["calendars"]!)
        {
            calendar["timeZone"] = timeZone;
        }

        // No number of a replay depends on words, or on steps that nobody opens a form to see, and no file says of what category its leads are.
        _settings.Remove("terms");
        _settings.Remove("categories");
        _settings.Remove("playbooks");
        var set = (JObject)_settings["criteriaSets"]![0]!;
        (set["signedByMarketing"], set["signedBySales"], set["activate"]) = (marketing, sales, true);
        var criteria = set["criteria"]!.ToList();
        LeftOut = [.. criteria.Where(criterion => !filled.Contains((string?)criterion["column"])).Select(criterion => (string)criterion["name"]!)];
        var kept = criteria.Where(criterion => filled.Contains((string?)criterion["column"])).ToList();
        set["criteria"] = new JArray(kept.Count > 0 ? kept : [Any(language)]);
        set["threshold"] = Math.Min((int)set["threshold"]!, kept.Sum(criterion => (int?)criterion["points"] ?? 0));
    }

    /// <summary>Names of the criteria that the files cannot answer.</summary>
    internal IReadOnlyList<string> LeftOut { get; }

    /// <summary>The text of the settings file.</summary>
    internal string Write() => _settings.ToString(Formatting.Indented) + "\n";

    // A set in force has a criterion; a replay gives every lead a topic.
    private static JObject Any(string language) => Headings.All.Criterion[language] is [var name, var guidance]
        ? new JObject { ["name"] = name, ["column"] = "subject", ["valueType"] = "Text", ["operator"] = "ContainsData", ["dimension"] = "Fit", ["guidance"] = guidance }
        : throw new InvalidOperationException($"headings.json has no criterion in {language}.");
}
