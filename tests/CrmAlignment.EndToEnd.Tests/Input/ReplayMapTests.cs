using System;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Settings.Input;
using CrmAlignment.Cli.Setup;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Each mistake in a map is named by the element in which it stands.</summary>
public sealed class ReplayMapTests
{
    private const string Good = """
        {
          "title": "Test", "timeZone": "UTC", "rejectAfterDays": 90, "rejectReason": "late",
          "leads": { "key": "id", "arrivedOn": "on" },
          "deals": { "leadKey": "id", "wonOn": "won", "revenue": "revenue" },
          "spend": { "campaign": ["source"], "spentOn": "on", "amount": "amount" },
          "criteria": {
            "name": "Any", "code": "any", "threshold": 5, "enforcement": "Enforce",
            "items": [ {
              "name": "Company", "column": "companyname", "operator": "ContainsData", "valueType": "Text",
              "kind": "Required", "dimension": "Fit"
            } ]
          },
          "reasons": [ { "code": "late", "name": "Late", "recyclable": true } ],
          "tracks": [ { "code": "t", "name": "T", "queue": "Q", "touches": [ { "name": "Call", "afterDays": 3, "channel": "Phone" } ] } ],
          "routing": [ { "reason": "late", "track": "t" } ]
        }
        """;

    [Fact]
    public void Parse_reads_a_map_without_mistakes()
    {
        var map = ReplayMap.Parse(Good, "map.json");
        Assert.Equal(("Test", "t"), (map.Title, map.Routing[0].Track));
    }

    [Theory]
    [InlineData("\"UTC\"", "\"Mars\"", "element timeZone: \"Mars\" is no time zone.")]
    [InlineData("90", "-1", "element rejectAfterDays: -1 is not between 0 and 3650.")]
    [InlineData("90", "3651", "element rejectAfterDays: 3651 is not between 0 and 3650.")]
    [InlineData("90", "\"soon\"", "element rejectAfterDays: ")]
    [InlineData(
        "\"rejectReason\": \"late\"",
        "\"rejectReason\": \"bored\"",
        "element rejectReason: There is no rejection reason \"bored\".")]
    [InlineData("\"reason\": \"late\"", "\"reason\": \"bored\"", "element routing[0].reason: There is no rejection reason \"bored\".")]
    [InlineData("\"track\": \"t\"", "\"track\": \"u\"", "element routing[0].track: There is no track \"u\".")]
    [InlineData("\"Enforce\"", "\"Force\"", "element criteria.enforcement: ")]
    [InlineData("\"ContainsData\"", "\"Resembles\"", "element criteria.items[0].operator: ")]
    [InlineData("\"Text\"", "\"Words\"", "element criteria.items[0].valueType: ")]
    [InlineData("\"Required\"", "\"Needed\"", "element criteria.items[0].kind: ")]
    [InlineData("\"Required\"", "99", "element criteria.items[0].kind: ")]
    [InlineData("\"Fit\"", "\"Fitness\"", "element criteria.items[0].dimension: ")]
    [InlineData("\"Phone\"", "\"Pigeon\"", "element tracks[0].touches[0].channel: ")]
    [InlineData("\"afterDays\": 3", "\"afterDays\": \"three\"", "element tracks[0].touches[0].afterDays: ")]
    [InlineData("\"recyclable\": true", "\"recyclable\": \"maybe\"", "element reasons[0].recyclable: ")]
    [InlineData("\"threshold\": 5", "\"treshold\": 5", "element criteria.treshold: ")]
    [InlineData("\"key\": \"id\", ", "", "element leads: Required property")]
    [InlineData("\"key\": \"id\"", "\"key\": null", "element leads: Required property")]
    [InlineData("[\"source\"]", "\"source\"", "element spend.campaign: ")]
    [InlineData(
        "[ { \"code\": \"late\", \"name\": \"Late\", \"recyclable\": true } ]",
        "null",
        "element rejectReason: There is no rejection reason \"late\".")]
    [InlineData("[ { \"reason\": \"late\", \"track\": \"t\" } ]", "[ null ]", "element routing[0]: ")]
    [InlineData("\"code\": \"t\", ", "\"code\": \"t\", \"code\": \"u\", ", "element tracks[0].code: ")]
    [InlineData("\"reasons\": [ ", "\"reasons\": [ { \"code\": \"late\", \"name\": \"Again\" }, ", "element reasons[1].code: ")]
    [InlineData("\"tracks\": [ ", "\"tracks\": [ { \"code\": \"t\", \"name\": \"Again\", \"queue\": \"Q\" }, ", "element tracks[1].code: ")]
    public void Parse_names_the_element_of_a_mistake(string right, string wrong, string expected)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var error = Assert.Throws<InputException>(() => ReplayMap.Parse(Good.Replace(right, wrong, StringComparison.Ordinal), "map.json"));
        Assert.StartsWith("map.json, ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public void Parse_names_a_map_that_is_empty(string json) => Assert.StartsWith(
        "map.json: The map is empty.",
        Assert.Throws<InputException>(() => ReplayMap.Parse(json, "map.json")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"title\": ")]
    [InlineData("id,on\n")]
    [InlineData("{} {}")]
    public void Parse_refuses_what_is_no_map(string json) => Assert.StartsWith(
        "map.json, line ",
        Assert.Throws<InputException>(() => ReplayMap.Parse(json, "map.json")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"criteria\": {", "\"settings\": \"setup.json\", \"criteria\": {", "element criteria: The map names a settings file and has criteria besides.")]
    [InlineData("\"rejectReason\": \"late\",", "\"rejectReason\": \"bored\", \"settings\": \"setup.json\",", "element criteria: ")]
    public void Parse_refuses_two_agreements(string right, string wrong, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("setup.json", """{ "reasons": [ { "code": "late", "name": "Late", "recyclable": true } ] }""");

        var error = Assert.Throws<InputException>(() => ReplayMap.Parse(Good.Replace(right, wrong, StringComparison.Ordinal), "map.json", folder.Path));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "map.json, element criteria: The map has no criteria.")]
    [InlineData(", \"settings\": \"nowhere.json\"", "nowhere.json: There is no such file.")]
    [InlineData(", \"settings\": \"setup.json\", \"rejectReason\": \"bored\"", "map.json, element rejectReason: There is no rejection reason \"bored\". Reasons: late.")]
    [InlineData(", \"settings\": \"setup.json\", \"rejectReason\": \"late\", \"tracks\": [ { \"code\": \"t\", \"name\": \"T\", \"queue\": \"Q\" } ]", "map.json, element settings: ")]
    public void Parse_names_what_a_settings_file_lacks(string more, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("setup.json", """{ "reasons": [ { "code": "late", "name": "Late", "recyclable": true } ] }""");
        var map = "{ \"title\": \"T\", \"leads\": { \"key\": \"id\", \"arrivedOn\": \"on\" }, \"deals\": { \"leadKey\": \"id\", \"wonOn\": \"won\", \"revenue\": \"r\" }" + more + " }";

        var error = Assert.Throws<InputException>(() => ReplayMap.Parse(map, "map.json", folder.Path));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_a_map_says_are_those_of_a_settings_file()
    {
        var settings = MapSettings.Of(ReplayMap.Parse(Good, "map.json"));

        Assert.Equal(["any, 1"], settings.Rows[Shapes.CriteriaSets].Select(set => set.Name));
        Assert.Equal(["companyname"], settings.Rows[Shapes.CriteriaSets][0].Children.Select(criterion => criterion.Values[CriterionTable.Column]));
        Assert.Equal(["10: late, any segment -> t"], settings.Rows[Shapes.Rules].Select(rule => rule.Name));
        Assert.Equal(true, settings.Rows[Shapes.Tracks].Single().Values[NurtureTrackTable.IsDefault]);
        Assert.Equal(3, settings.Rows[Shapes.Tracks].Single().Children.Single().Values[NurtureStepTable.DelayDays]);
        Assert.Equal(["Q"], settings.Rows[Shapes.Queues].Select(queue => queue.Name));
        Assert.Equal([("crma_TimeZone", "UTC")], settings.Variables.Select(variable => (variable.Variable, variable.Value)));
        Assert.True(settings.EnablesLeadQueues);
    }
}
