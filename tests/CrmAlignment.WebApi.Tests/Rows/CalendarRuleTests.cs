using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Rows;

/// <summary>
/// Rules of calendars, which are read and written with their calendar:
/// https://learn.microsoft.com/power-apps/developer/data-platform/calendar-entities.
/// </summary>
public sealed class CalendarRuleTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private const string Rules = "calendar_calendar_rules";

    [Fact]
    public async Task Rules_come_with_a_new_calendar_and_by_expand_of_one_and_of_several()
    {
        var (first, second) = (await CreateAsync("One", "Morning", "Evening"), await CreateAsync("Two"));

        var one = await served.GetAsync($"{first}?$select=name&$expand={Rules}($select=name)");
        Assert.Equal(["Evening", "Morning"], Names(one));
        Assert.Null(one[Rules]![0]!["offset"]);
        Assert.Single((await served.GetAsync($"{first}?$expand={Rules}($select=name;$top=1)"))[Rules]!);
        var several = await served.GetAsync($"calendars?$select=name&$expand={Rules}($select=name)&$filter=name eq 'One' or name eq 'Two'&$orderby=name");
        Assert.Equal([["Evening", "Morning"], []], several["value"]!.Select(calendar => Names((JObject)calendar)));
        Assert.Empty((await served.GetAsync($"{second}?$expand={Rules}"))[Rules]!);
    }

    [Fact]
    public async Task List_of_a_changed_calendar_replaces_the_one_before()
    {
        var calendar = await CreateAsync("Changed", "Before");

        await SendAsync("PATCH", calendar, $$"""{"{{Rules}}":[{"name":"After","rank":0}]}""", 204);

        Assert.Equal(["After"], Names(await served.GetAsync($"{calendar}?$expand={Rules}($select=name)")));
    }

    [Theory]
    [InlineData("$filter=rank eq 0")]
    [InlineData("$orderby=name")]
    public async Task Nothing_selects_or_sorts_among_rules(string option)
    {
        var calendar = await CreateAsync("Asked", "Rule");

        Assert.Contains(
            "$filter or $orderby inside $expand of", await SendAsync("GET", $"{calendar}?$expand={Rules}({option})", null, 501), StringComparison.Ordinal);
    }

    private static string[] Names(JObject calendar) => [.. calendar[Rules]!.Select(rule => (string)rule["name"]!).Order(StringComparer.Ordinal)];

    private async Task<string> CreateAsync(string name, params string[] rules)
    {
        var list = string.Join(",", rules.Select((rule, rank) => $$"""{"name":"{{rule}}","rank":{{rank}}}"""));
        using var answer = await served.SendAsync("POST", "calendars", $$"""{"name":"{{name}}","{{Rules}}":[{{list}}]}""");
        Assert.True((int)answer.StatusCode == 204, await answer.Content.ReadAsStringAsync());
        return answer.Headers.GetValues("OData-EntityId").Single();
    }

    private async Task<string> SendAsync(string method, string address, string? body, int status)
    {
        using var answer = await served.SendAsync(method, address, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}, not {status}: {text}");
        return text;
    }
}
