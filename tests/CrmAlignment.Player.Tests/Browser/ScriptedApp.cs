using System;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.Player.Tests.Serving;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>An app of one table, without any solution, whose form has scripts and a web resource: what the player does not know.</summary>
public sealed class ScriptedApp : IAsyncLifetime
{
    private const string Script = """
        window.Try = {
            onLoad(context, greeting, number) {
                const form = context.getFormContext();
                form.ui.setFormNotification(`${greeting} ${number}`, 'INFO', 'hello');
                form.getAttribute('telephone1').setRequiredLevel('required');
                form.getControl('fax').setVisible(false);
            },
            onChange(context) {
                const form = context.getFormContext();
                form.getAttribute('name').setValue(`Phone ${context.getEventSource().getValue()}`);
            },
            async onSave(context) {
                const form = context.getFormContext();
                if (!form.getAttribute('name').getValue().includes('stop')) return;
                context.getEventArgs().preventDefault();
                form.ui.setFormNotification('Stopped by the script', 'ERROR', 'stop');
            },
        };
        """;

    private const string Page = """
        <!doctype html><html lang="en"><title>Part</title><p id="who"></p>
        <script>document.getElementById('who').textContent = parent.Xrm.Utility.getGlobalContext().userSettings.userName;</script></html>
        """;

    private const string Form = """
        <form>
          <tabs><tab name="general" id="{00000000-0000-0000-0000-0000000000a1}"><labels><label description="General" languagecode="1033" /></labels>
            <columns><column width="100%"><sections><section name="main" id="{00000000-0000-0000-0000-0000000000a2}" showlabel="false" columns="2">
              <labels><label description="Main" languagecode="1033" /></labels>
              <rows>
                <row>
                  <cell><control id="name" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="name" /></cell>
                  <cell><control id="telephone1" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="telephone1" /></cell>
                </row>
                <row>
                  <cell><control id="fax" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="fax" /></cell>
                  <cell showlabel="true"><labels><label description="A map" languagecode="1033" /></labels>
                    <control id="mapcontrol" classid="{62B0DF79-0464-470F-8AF7-4483CFEA0C7D}" /></cell>
                </row>
                <row><cell showlabel="false"><labels><label description="Part" languagecode="1033" /></labels>
                  <control id="WebResource_part" classid="{9FDF5F91-88B1-47f4-AD53-C11EFC01A01D}"><parameters><Url>try_/part.html</Url></parameters></control></cell></row>
              </rows>
            </section></sections></column></columns></tab></tabs>
          <formLibraries><Library name="try_/form.js" libraryUniqueId="{00000000-0000-0000-0000-0000000000a3}" /></formLibraries>
          <events>
            <event name="onload" application="false" active="false"><Handlers>
              <Handler functionName="Try.onLoad" libraryName="try_/form.js" enabled="true" passExecutionContext="true" parameters="'Hello', 7" /></Handlers></event>
            <event name="onsave" application="false" active="false"><Handlers>
              <Handler functionName="Try.onSave" libraryName="try_/form.js" enabled="true" passExecutionContext="true" /></Handlers></event>
            <event name="onchange" application="false" active="false" attribute="telephone1"><Handlers>
              <Handler functionName="Try.onChange" libraryName="try_/form.js" enabled="true" passExecutionContext="true" /></Handlers></event>
          </events>
        </form>
        """;

    private const string Map = """
        <SiteMap><Area Id="one"><Titles><Title LCID="1033" Title="One" /></Titles><Group Id="g"><Titles><Title LCID="1033" Title="Customers" /></Titles>
        <SubArea Id="s" Entity="account" /></Group></Area></SiteMap>
        """;

    private readonly PlayedOrganization _played = new();
    private IBrowser? _browser;

    public IOrganizationService Admin => _played.Organization.AdminService;

    public async Task InitializeAsync()
    {
        await _played.InitializeAsync();
        Admin.Create(new Entity("appmodule")
        {
            ["name"] = "Try",
            ["uniquename"] = "try_app",
            ["configxml"] = "<AppModule><AppModuleComponents><AppModuleComponent type=\"1\" schemaName=\"account\" /></AppModuleComponents></AppModule>",
        });
        Admin.Create(new Entity("sitemap") { ["sitemapname"] = "Try", ["sitemapnameunique"] = "try_app", ["sitemapxml"] = Map });
        Admin.Create(new Entity("systemform") { ["name"] = "Try", ["objecttypecode"] = "account", ["type"] = new OptionSetValue(2), ["formxml"] = Form });
        WebResource("try_/form.js", 3, Script);
        WebResource("try_/part.html", 1, Page);
        WebResource("try_/needed.js", 3, ScriptedRibbon.NeededScript);
        WebResource("try_/bar.js", 3, ScriptedRibbon.Script, ScriptedRibbon.Dependencies);
        Admin.Create(new Entity("ribboncustomization") { ["entity"] = "account", ["ribbondiffxml"] = ScriptedRibbon.Xml });
        _browser = await SharedBrowser.LeaseAsync();
    }

    public async Task DisposeAsync()
    {
        await SharedBrowser.ReturnAsync(_browser);
        await _played.DisposeAsync();
    }

    /// <summary>Opens the form on a new row of the table.</summary>
    public async Task<Screen> OpenNewAsync()
    {
        var screen = await Screen.OpenAsync(SharedBrowser.Required(_browser), _played.Server, PlayedOrganization.Key, 1280, 800);
        await screen.SeeGridAsync();
        await screen.Page.Locator("#command-new").ClickAsync();
        await screen.SeeAsync(screen.Field("name"));
        return screen;
    }

    private void WebResource(string name, int type, string content, string? dependencies = null) => Admin.Create(new Entity("webresource")
    {
        ["name"] = name,
        ["webresourcetype"] = new OptionSetValue(type),
        ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(content)),
        ["dependencyxml"] = dependencies,
    });
}
