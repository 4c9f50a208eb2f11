using System.Threading;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The one browser of all classes. Windows share nothing: each has a context of its own.</summary>
internal static class SharedBrowser
{
    // Each context is a window, for which the browser draws pages of its own (its toolbar and buttons, its tab search), which nobody sees. Names
    // that a version does not know do nothing. The switch counts once, and Playwright gives it too: its list stands here again, or it would be lost.
    // https://github.com/browserless/browserless/pull/5452
    private const string WithoutFeatures =
        "--disable-features=PreloadTopChromeWebUI,InitialWebUI,WebUIToolbar,WebUIReloadButton,WebUIAppMenuButton,WebUIAvatarButton,WebUIBackForwardButton,"
        + "WebUIHomeButton,WebUILocationBar,WebUIPinnedToolbarActions,WebUISplitTabsButton,WebUIOmniboxPopup,AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,"
        + "LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,AvoidCorsURLLoaderRestartOnRedirect,Translate,"
        + "AutoDeElevate,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled";

    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static IPlaywright? _playwright;
    private static IBrowser? _browser;
    private static int _users;

    /// <summary>Begins to use it; null where there is none.</summary>
    public static async Task<IBrowser?> LeaseAsync()
    {
        if (Chromium.Path is null)
        {
            return null;
        }

        await Gate.WaitAsync();
        try
        {
            if (_browser is null)
            {
                _playwright = await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-gpu", WithoutFeatures] });
            }

            _users++;
            return _browser;
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Ends the use of the browser; whoever is last closes it.</summary>
    public static async Task ReturnAsync(IBrowser? browser)
    {
        if (browser is null)
        {
            return;
        }

        await Gate.WaitAsync();
        try
        {
            if (--_users == 0)
            {
                await browser.CloseAsync();
                _playwright!.Dispose();
                _browser = null;
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>The browser; skips the test where there is none.</summary>
    public static IBrowser Required(IBrowser? browser)
    {
        Skip.If(browser is null, "There is no Chromium on this machine: apt-get install chromium.");
        return browser!;
    }
}
