using System;
using System.Threading.Tasks;
using CrmAlignment.Model.Tables;
using Microsoft.Playwright;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The way of a criteria set from a draft into force: each side signs, then it is activated.</summary>
internal static class AgreementWalk
{
    /// <summary>Walks it, each step by who may do it, and looks at every dialog.</summary>
    public static async Task SignAsync(Workplace place, int language, Guid set)
    {
        var name = place.NameOf(set);
        var texts = place.Texts(language);
        string Button(string name) => texts.Button(CriteriaSetTable.LogicalName, name);
        await using (var desk = await place.OpenAsync(Workplace.Maria, language))
        {
            await desk.FormAsync(CriteriaSetTable.LogicalName, set);
            await Assertions.Expect(desk.Command(Button("SignForMarketing"))).ToHaveCountAsync(1);
            await Assertions.Expect(desk.Command(Button("SignForSales"))).ToHaveCountAsync(0);
            await ConfirmedAsync(desk, Button("SignForMarketing"), texts["otherSideSigns", name]);
        }

        await using (var desk = await place.OpenAsync(Workplace.Samuel, language))
        {
            await desk.FormAsync(CriteriaSetTable.LogicalName, set);
            await ConfirmedAsync(desk, Button("SignForSales"), texts["bothSigned", name]);
        }

        await using (var desk = await place.OpenAsync(Workplace.Alina, language))
        {
            await desk.FormAsync(CriteriaSetTable.LogicalName, set);
            await ConfirmedAsync(desk, Button("Activate"), texts.Begin("activated", name));
            await Assertions.Expect(desk.Command(Button("Activate"))).ToHaveCountAsync(0);
        }
    }

    private static async Task ConfirmedAsync(Desk desk, string command, string said)
    {
        await desk.PressAsync(command);
        await desk.Screen.SeeAsync(desk.Page.GetByRole(AriaRole.Dialog));
        await desk.AssertGoodAsync();
        await desk.Page.Locator("dialog button.primary").ClickAsync();
        await desk.ToldAsync(said);
    }
}
