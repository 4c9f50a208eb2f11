using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>Icons of views: https://learn.microsoft.com/power-apps/maker/data-platform/display-custom-icons-instead.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ViewIconTests(Workplace place) : IClassFixture<Workplace>
{
    private const string ByStage = "106ee663-99b4-5e36-a738-3afd53c5b518";

    [SkippableTheory]
    [InlineData(1033)]
    [InlineData(2052)]
    public async Task Stage_and_verdict_have_icons_that_say_no_more_than_their_text(int language)
    {
        await using var desk = await place.OpenAsync(Workplace.Maria, language);
        place.Offered($"Seen {language}");
        await desk.ListAsync($"lead&viewid={ByStage}");
        var row = desk.Page.Locator("tbody tr").Filter(new() { HasText = $"Seen {language}" });
        foreach (var (image, column, value) in new[] { ("stage-sales-ready", "crma_stage", 471200002), ("verdict-met", "crma_verdict", 471200002) })
        {
            var icon = row.Locator($"img[src='/WebResources/crma_/icons/values/{image}.svg']");
            await Assertions.Expect(icon).ToHaveAttributeAsync("title", place.Texts(language).Option("lead", column, value));
            await Assertions.Expect(icon).ToHaveAttributeAsync("alt", "");
            await Assertions.Expect(icon.Locator("xpath=..")).ToHaveTextAsync(place.Texts(language).Option("lead", column, value));
            Assert.Equal(16, await icon.EvaluateAsync<int>("image => image.decode().then(() => image.width)"));
        }

        await desk.AssertGoodAsync();
    }

    [SkippableTheory]
    [InlineData(1033, "Overdue")]
    [InlineData(1058, "Прострочено")]
    public async Task Handover_whose_time_has_passed_on_the_organizations_clock_is_marked_in_words(int language, string overdue)
    {
        var lead = place.Offered($"Passed {language}");
        await using var desk = await place.OpenAsync(Workplace.Samuel, language);
        var query = new QueryByAttribute(HandoverTable.LogicalName) { Attributes = { HandoverTable.LeadId }, Values = { lead } };
        var handover = place.Organization.AdminService.RetrieveMultiple(query).Entities.Single().Id;
        var row = desk.Page.Locator("tbody tr").Filter(new() { Has = desk.Page.Locator($"a[href*='{handover}']") });
        await desk.ListAsync(HandoverTable.LogicalName);
        await Assertions.Expect(row.Locator("img[src$='handover-pending.svg']")).ToHaveCountAsync(1);
        await Assertions.Expect(row.Locator("img[src$='overdue.svg']")).ToHaveCountAsync(0);

        // Nothing runs that would let it expire.
        place.Clock.MoveTo(place.Clock.GetUtcNow().AddDays(5));
        await desk.Page.ReloadAsync();
        await Assertions.Expect(row.Locator("img[src$='overdue.svg']")).ToHaveAttributeAsync("alt", overdue);
        await desk.AssertGoodAsync();
        await desk.FormAsync("lead", lead);
        await Assertions.Expect(desk.Page.Locator(".notice.warning")).ToContainTextAsync(place.Texts(language).Begin("formOverdue"));
    }
}
