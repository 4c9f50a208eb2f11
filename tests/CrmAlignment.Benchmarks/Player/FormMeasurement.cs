using System.Threading.Tasks;
using Microsoft.Playwright;

namespace CrmAlignment.Benchmarks.Player;

/// <summary>A save of the form of a lead, whose plug-ins hold it against the criteria in force: from the click until the form says that it is saved.</summary>
internal static class FormMeasurement
{
    private const int Saves = 30;

    private const string Script = """
        async (number) => {
            const field = document.querySelector('[data-column=jobtitle] input');
            field.value = `Buyer ${number}`;
            field.dispatchEvent(new Event('change', {bubbles: true}));
            const state = () => document.querySelector('.saved-state')?.textContent.trim();
            const until = async (holds) => { while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1)); };
            await until(() => state() !== 'Saved');
            const from = performance.now();
            document.querySelector('#command-save').click();
            await until(() => state() === 'Saved');
            return performance.now() - from;
        }
        """;

    /// <summary>Measures and prints.</summary>
    /// <param name="page">A page that shows a list of leads.</param>
    public static async Task RunAsync(IPage page)
    {
        await page.Locator(".row-link").First.ClickAsync();
        await page.Locator("[data-column=jobtitle] input").WaitForAsync();
        var times = new double[Saves];
        for (var number = -3; number < Saves; number++)
        {
            var time = await page.EvaluateAsync<double>(Script, number);

            // The first ones are compiled.
            if (number >= 0)
            {
                times[number] = time;
            }
        }

        PlayerMeasurement.Print("save of the form of a lead, with plug-ins", 150, times);
    }
}
