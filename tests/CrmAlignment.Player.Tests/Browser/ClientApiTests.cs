using System.Threading.Tasks;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>
/// Scripts of forms and web resources:
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ClientApiTests(ScriptedApp app) : IClassFixture<ScriptedApp>
{
    [SkippableFact]
    public async Task Handler_of_onload_is_given_the_form_and_its_parameters()
    {
        await using var screen = await app.OpenNewAsync();
        await Assertions.Expect(screen.Page.Locator(".notice.info")).ToHaveTextAsync("Hello 7");
        await Assertions.Expect(screen.Field("telephone1")).ToHaveAttributeAsync("aria-required", "true");
        await Assertions.Expect(screen.Page.Locator("[data-column=fax]")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Handler_of_onchange_sets_another_value_that_the_save_sends()
    {
        await using var screen = await app.OpenNewAsync();
        await screen.Field("telephone1").FillAsync("555-0100");
        await screen.Field("telephone1").PressAsync("Tab");
        await Assertions.Expect(screen.Field("name")).ToHaveValueAsync("Phone 555-0100");
        await screen.Page.Locator("#command-save").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".saved-state")).ToHaveTextAsync("Saved");
        var query = new QueryByAttribute("account") { ColumnSet = new ColumnSet("telephone1"), Attributes = { "name" }, Values = { "Phone 555-0100" } };
        Assert.Equal("555-0100", Assert.Single(app.Admin.RetrieveMultiple(query).Entities)["telephone1"]);
    }

    [SkippableFact]
    public async Task Handler_of_onsave_prevents_the_save()
    {
        await using var screen = await app.OpenNewAsync();
        await screen.Field("telephone1").FillAsync("stop");
        await screen.Field("telephone1").PressAsync("Tab");
        await screen.Page.Locator("#command-save").ClickAsync();
        await Assertions.Expect(screen.Page.Locator(".notice.error")).ToHaveTextAsync("Stopped by the script");
        var query = new QueryByAttribute("account") { Attributes = { "name" }, Values = { "Phone stop" } };
        Assert.Empty(app.Admin.RetrieveMultiple(query).Entities);
    }

    [SkippableFact]
    public async Task Frame_of_a_web_resource_has_the_client_api_of_its_parent()
    {
        await using var screen = await app.OpenNewAsync();
        await Assertions.Expect(screen.Page.FrameLocator("iframe.web-resource").Locator("#who")).ToHaveTextAsync("SYSTEM");
    }

    [SkippableFact]
    public async Task Control_that_is_not_drawn_is_named()
    {
        await using var screen = await app.OpenNewAsync();
        await Assertions.Expect(screen.Page.Locator(".placeholder")).ToHaveTextAsync(
            "The control mapcontrol (62b0df79-0464-470f-8af7-4483cfea0c7d) is not shown here.");
    }

    [SkippableTheory]
    [InlineData("Xrm.Panel", "Xrm.Panel is not supported by this player.")]
    [InlineData("Xrm.Navigation.openFile", "Xrm.Navigation.openFile is not supported by this player.")]
    [InlineData("Xrm.Utility.getGlobalContext().getQueryStringParameters", "globalContext.getQueryStringParameters is not supported by this player.")]
    [InlineData("Xrm.Page = 1", "Xrm.Page = ... is not supported by this player.")]
    public async Task Member_that_is_not_there_is_named(string expression, string expected)
    {
        await using var screen = await app.OpenNewAsync();
        Assert.Equal(expected, await screen.Page.EvaluateAsync<string>($"() => {{ try {{ {expression}; return 'no error'; }} catch (e) {{ return e.message; }} }}"));
    }

    [SkippableFact]
    public async Task Web_api_of_scripts_writes_and_reads_rows()
    {
        await using var screen = await app.OpenNewAsync();
        var names = await screen.Page.EvaluateAsync<string[]>("""
            async () => {
                const api = Xrm.WebApi;
                const {id} = await api.createRecord('account', {name: 'By script'});
                await api.updateRecord('account', id, {name: 'By script & more'});
                const row = await api.retrieveRecord('account', id, '?$select=name');
                const rows = await api.retrieveMultipleRecords('account', "?$select=name&$filter=startswith(name,'By script')");
                await api.deleteRecord('account', id);
                const left = await api.retrieveMultipleRecords('account', "?$filter=startswith(name,'By script')");
                return [row.name, String(rows.entities.length), String(left.entities.length)];
            }
            """);
        Assert.Equal(["By script & more", "1", "0"], names);
    }

    [SkippableFact]
    public async Task Fetch_xml_is_not_encoded_by_scripts_and_odata_is()
    {
        await using var screen = await app.OpenNewAsync();
        var found = await screen.Page.EvaluateAsync<int[]>("""
            async () => {
                const api = Xrm.WebApi;
                const {id} = await api.createRecord('account', {name: 'R&D + 50% <new>'});
                const fetch = "?fetchXml=<fetch><entity name='account'><filter><condition attribute='name' operator='eq' value='R&amp;D + 50% &lt;new&gt;' /></filter></entity></fetch>";
                const counts = [];
                for (const options of [fetch, `?$filter=name eq '${encodeURIComponent('R&D + 50% <new>')}'`, "?$filter=startswith(name,'R') and endswith(name,'<new>')"]) {
                    counts.push((await api.retrieveMultipleRecords('account', options)).entities.length);
                }
                await api.deleteRecord('account', id);
                return counts;
            }
            """);
        Assert.Equal([1, 1, 1], found);
    }

    [SkippableFact]
    public async Task Refusal_of_the_web_api_is_given_with_its_code()
    {
        await using var screen = await app.OpenNewAsync();
        var refusal = await screen.Page.EvaluateAsync<string>("""
            () => Xrm.WebApi.retrieveRecord('account', '00000000-0000-0000-0000-000000000001', '?$select=name')
                .then(() => 'found', (error) => error.errorCode.toString(16) + ' ' + error.message)
            """);
        Assert.StartsWith("80040217 ", refusal, System.StringComparison.Ordinal);
    }
}
