using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Checking;
using CrmAlignment.Solution.Checking.Rules;
using CrmAlignment.Solution.Forms;
using CrmAlignment.Solution.Parts;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Forms;

/// <summary>The tab and the script on an organization's own form: what is put there, that nothing else changes, and that it can be taken out.</summary>
public class OwnFormTests
{
    private const string OnLoad = "CrmAlignment.LeadForm.onLoad";
    private const string Script = "crma_/scripts/leadForm.js";

    private static readonly HandWrittenParts Parts = HandWrittenParts.Read(HandWrittenParts.DefaultFolder);

    private static readonly FormPart Ours = Parts.Forms.Single(form => form is { Table: "lead", Kind: "main" });

    [Fact]
    public void Add_puts_every_column_list_view_and_page_of_the_product_into_one_tab_behind_the_others()
    {
        var form = FormOf(Add(new OwnFormZip()).Zip);

        var tabs = form.Element("tabs")!.Elements("tab").ToList();
        Assert.Equal(["SUMMARY_TAB", "tab_crma_alignment"], tabs.Select(tab => (string?)tab.Attribute("name")));
        Assert.Equal(
            Ours.Xml.Descendants("tab").Descendants("control").Select(IdOf).Where(IsOfProduct).Order(StringComparer.Ordinal),
            tabs[1].Descendants("control").Select(IdOf).Where(IsOfProduct).Order(StringComparer.Ordinal));
        Assert.Contains("WebResource_stagepath", tabs[1].Descendants("control").Select(IdOf));
        Assert.DoesNotContain(tabs[1].Descendants("section"), section => !section.Descendants("control").Any(control => IsOfProduct(IdOf(control)) || IdOf(control).StartsWith("WebResource_", StringComparison.Ordinal)));
    }

    [Fact]
    public void Add_makes_the_form_call_the_script_with_the_execution_context()
    {
        var form = FormOf(Add(new OwnFormZip()).Zip);

        var handler = Assert.Single(form.Descendants("Handler"));
        Assert.Equal((OnLoad, Script, "true", "true"), (Of(handler, "functionName"), Of(handler, "libraryName"), Of(handler, "passExecutionContext"), Of(handler, "enabled")));
        Assert.Equal("onload", Of(handler.Parent!.Parent!, "name"));
        Assert.Equal(Script, Of(Assert.Single(form.Descendants("Library")), "name"));
    }

    [Fact]
    public void Add_says_what_it_did()
    {
        var change = Add(new OwnFormZip());

        Assert.Equal(("ContosoForms", "1.0.0.3", "Sales lead", Guid.Parse(OwnFormZip.FormId), true), (change.Solution, change.Version, change.FormName, change.FormId, change.IsChanged));
        var sections = FormOf(change.Zip).Descendants("section").Count() - 1;
        Assert.Equal(
            [
                $"Tab \"Alignment\": added as the last one ({sections} sections, texts in 1033, 1049).",
                "On the form twice now, which does no harm: campaignid.",
                $"{OnLoad} of {Script}: added to what the form calls.",
            ],
            change.Notes);
    }

    [Fact]
    public void Adding_twice_gives_the_same_zip_and_says_so()
    {
        var once = Add(new OwnFormZip());

        var twice = OwnForm.Add(once.Zip, new FormChoice(), Parts);

        Assert.Equal(once.Zip, twice.Zip);
        Assert.False(twice.IsChanged);
        Assert.StartsWith("Tab \"Alignment\": there already, as this version has it (", twice.Notes[0], StringComparison.Ordinal);
        Assert.Equal($"{OnLoad} of {Script}: called by the form already.", twice.Notes[^1]);
    }

    [Fact]
    public void Add_leaves_every_line_of_the_export_and_every_other_part_as_it_was()
    {
        var before = new PackageMutation(new OwnFormZip().Build());
        var after = new PackageMutation(Add(new OwnFormZip()).Zip);

        Assert.Equal(before.Parts, after.Parts);
        Assert.All(before.Parts.Where(part => part is not ("solution.xml" or "customizations.xml")), part => Assert.Equal(before[part], after[part]));
        Assert.All(["solution.xml", "customizations.xml"], part => Assert.True(IsAmong(Lines(before[part]), Lines(after[part])), part));
    }

    [Fact]
    public void Remove_gives_back_the_very_parts_of_the_export()
    {
        var given = new OwnFormZip
        {
            BehindTabs = """

                          <events>
                            <event name="onload" application="true" active="true">
                              <InternalHandlers>
                                <Handler functionName="App.onLoad" libraryName="App.js" handlerUniqueId="{5a1c0e3c-0000-4000-8000-0000000000e1}" enabled="true" />
                              </InternalHandlers>
                            </event>
                          </events>
            """,
        };

        var removed = OwnForm.Remove(Add(given).Zip, new FormChoice(), Parts);

        var (before, after) = (new PackageMutation(given.Build()), new PackageMutation(removed.Zip));
        Assert.All(before.Parts, part => Assert.Equal(Encoding.UTF8.GetString(before[part]), Encoding.UTF8.GetString(after[part])));
        Assert.Equal(["Tab \"Alignment\": taken out.", "Script and its call: taken out."], removed.Notes);
    }

    [Fact]
    public void Remove_gives_back_the_zip_itself_when_nothing_was_added()
    {
        var zip = new OwnFormZip().Build();

        var change = OwnForm.Remove(zip, new FormChoice(), Parts);

        Assert.Same(zip, change.Zip);
        Assert.Equal(["There is nothing on the form that crma form add has put there."], change.Notes);
    }

    [Fact]
    public void Remove_names_what_people_have_put_there_by_themselves()
    {
        var given = new OwnFormZip { Tabs = Tab("own", Cell("crma_segment", "crma_segment")) };

        var change = OwnForm.Remove(Add(given).Zip, new FormChoice(), Parts);

        Assert.Equal("Still of the product, put there by people: crma_segment. Take it off before you uninstall.", change.Notes[^1]);
        Assert.Equal("crma_segment", Assert.Single(FormOf(change.Zip).Descendants("control").Select(IdOf), IsOfProduct));
    }

    [Fact]
    public void Control_of_a_column_that_is_on_the_form_has_a_number_behind_its_name()
    {
        var given = new OwnFormZip { Tabs = Tab("own", Cell("crma_stage", "crma_stage"), Cell("crma_stage1", "crma_stage")) };

        var change = Add(given);

        var controls = FormOf(change.Zip).Descendants("control").ToList();
        Assert.Equal(controls.Count, controls.Select(IdOf).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(["crma_stage", "crma_stage1", "crma_stage2"], controls.Where(control => Of(control, "datafieldname") == "crma_stage").Select(IdOf));
        Assert.Equal(["campaignid", "campaignid1"], controls.Where(control => Of(control, "datafieldname") == "campaignid").Select(IdOf));
        Assert.Contains("On the form twice now, which does no harm: campaignid, crma_stage.", change.Notes);
    }

    [Fact]
    public void Handler_joins_those_of_the_form()
    {
        var given = new OwnFormZip
        {
            BehindTabs = """

                          <events>
                            <event name="onload" application="false" active="false">
                              <Handlers>
                                <Handler functionName="Contoso.onLoad" libraryName="new_/form.js" handlerUniqueId="{5a1c0e3c-0000-4000-8000-0000000000e1}" enabled="true" parameters="" passExecutionContext="true" />
                              </Handlers>
                            </event>
                            <event name="onload" application="false" active="false" attribute="subject" />
                          </events>
                          <formLibraries>
                            <Library name="new_/form.js" libraryUniqueId="{5a1c0e3c-0000-4000-8000-0000000000e2}" />
                          </formLibraries>
            """,
        };

        var form = FormOf(Add(given).Zip);

        Assert.Equal(["Contoso.onLoad", OnLoad], form.Elements("events").Elements("event").First().Descendants("Handler").Select(handler => Of(handler, "functionName")));
        Assert.Equal(["new_/form.js", Script], form.Elements("formLibraries").Elements("Library").Select(library => Of(library, "name")));
        Assert.Equal(2, form.Elements("events").Elements("event").Count());
    }

    [Fact]
    public void What_people_added_by_the_steps_is_not_added_again_and_stays()
    {
        var given = new OwnFormZip
        {
            Tabs = Tab("own", $$"""
                <cell id="{5a1c0e3c-0000-4000-8000-0000000000c1}" showlabel="false"><labels><label description="Path" languagecode="1033" /></labels>
                  <control id="WebResource_stagepath" classid="{9FDF5F91-88B1-47f4-AD53-C11EFC01A01D}"><parameters><Url>crma_/pages/stagepath.html</Url></parameters></control></cell>
                """),
            BehindTabs = $$"""
                <events><event name="onload" application="false" active="true"><Handlers><Handler functionName="{{OnLoad}}" libraryName="{{Script}}" handlerUniqueId="{5a1c0e3c-0000-4000-8000-0000000000e1}" enabled="true" passExecutionContext="true" /></Handlers></event></events>
                <formLibraries><Library name="{{Script}}" libraryUniqueId="{5a1c0e3c-0000-4000-8000-0000000000e2}" /></formLibraries>
                """,
        };

        var added = Add(given);
        var removed = OwnForm.Remove(added.Zip, new FormChoice(), Parts);

        var form = FormOf(added.Zip);
        Assert.Single(form.Descendants("Handler"));
        Assert.Single(form.Descendants("Library"));
        Assert.Single(form.Descendants("control"), control => IdOf(control).StartsWith("WebResource_stagepath", StringComparison.Ordinal));
        Assert.Contains("\"Stages of the lead\" is on the form already, and is not added again.", added.Notes);
        Assert.Equal(FormOf(given.Build()), FormOf(removed.Zip), XNode.EqualityComparer);
        Assert.Equal($"Still of the product, put there by people: crma_/pages/stagepath.html, {Script}. Take it off before you uninstall.", removed.Notes[^1]);
    }

    [Fact]
    public void Library_stays_when_another_handler_needs_it()
    {
        var added = new PackageMutation(Add(new OwnFormZip()).Zip);
        var changed = added.Customizations(xml => xml.Descendants("Handler").Single().AddAfterSelf(new XElement(
            "Handler", new XAttribute("functionName", "CrmAlignment.LeadForm.other"), new XAttribute("libraryName", Script), new XAttribute("handlerUniqueId", "{5a1c0e3c-0000-4000-8000-0000000000e1}")))).ToZip();

        var form = FormOf(OwnForm.Remove(changed, new FormChoice(), Parts).Zip);

        Assert.Equal("CrmAlignment.LeadForm.other", Of(Assert.Single(form.Descendants("Handler")), "functionName"));
        Assert.Single(form.Descendants("Library"));
    }

    [Fact]
    public void Tab_of_a_former_version_is_brought_to_this_one_in_its_place()
    {
        var given = new PackageMutation(Add(new OwnFormZip { Tabs = Tab("second") }).Zip).Customizations(xml =>
        {
            var tab = xml.Descendants("tab").Single(tab => Of(tab, "name") == "tab_crma_alignment");
            tab.Descendants("section").First().Remove();
            tab.Remove();
            xml.Descendants("tabs").First().AddFirst(tab);
        }).ToZip();

        var change = OwnForm.Add(given, new FormChoice(), Parts);

        Assert.StartsWith("Tab \"Alignment\": brought to this version, in its place (", change.Notes[0], StringComparison.Ordinal);
        var tabs = FormOf(change.Zip).Elements("tabs").Elements("tab").ToList();
        Assert.Equal(["tab_crma_alignment", "SUMMARY_TAB", "second"], tabs.Select(tab => Of(tab, "name")));
        Assert.Equal("crma_stagepath", Of(tabs[0].Descendants("section").First(), "name"));
    }

    [Fact]
    public void Tab_is_known_by_its_name_where_a_copy_of_the_form_has_other_ids()
    {
        var copy = new PackageMutation(Add(new OwnFormZip()).Zip)
            .Customizations(xml => xml.Descendants("tab").Last().SetAttributeValue("id", "{5a1c0e3c-0000-4000-8000-0000000000aa}")).ToZip();

        Assert.Single(FormOf(OwnForm.Add(copy, new FormChoice(), Parts).Zip).Descendants("tab"), tab => Of(tab, "name") == "tab_crma_alignment");
    }

    [Theory]
    [InlineData(1033, new[] { 1033 }, new[] { "1033 Alignment" })]
    [InlineData(1033, new[] { 2052, 1058, 1049, 1033, 1031 }, new[] { "1033 Alignment", "2052 协同", "1058 Узгодженість", "1049 Согласованность" })]
    [InlineData(1031, new[] { 1031, 1049 }, new[] { "1031 Alignment", "1049 Согласованность" })]
    [InlineData(1049, new int[0], new[] { "1049 Согласованность" })]
    public void Texts_are_in_the_languages_of_the_organization_and_never_missing_in_its_base_language(int baseLanguage, int[] languages, string[] texts)
    {
        var form = FormOf(Add(new OwnFormZip { BaseLanguage = baseLanguage, Languages = languages }).Zip);

        var tab = form.Descendants("tab").Last();
        Assert.Equal(texts, tab.Element("labels")!.Elements().Select(label => $"{Of(label, "languagecode")} {Of(label, "description")}"));
        Assert.All(tab.Descendants("labels"), labels => Assert.Equal(texts.Length, labels.Elements().Count()));
    }

    [Fact]
    public void Solution_names_what_the_form_needs_of_the_product_and_takes_it_back()
    {
        var added = Add(new OwnFormZip());
        var needed = Required(added.Zip);

        Assert.Contains("2 crma_stage lead CrmAlignment (1.0.0.0)", needed);
        Assert.Contains("61 crma_/scripts/leadForm.js  CrmAlignment (1.0.0.0)", needed);
        Assert.Contains("61 crma_/pages/stagepath.html  CrmAlignment (1.0.0.0)", needed);
        Assert.Contains("1 crma_handover  CrmAlignment (1.0.0.0)", needed);
        Assert.Contains("10 crma_handover_leadid crma_handover CrmAlignment (1.0.0.0)", needed);
        Assert.Contains(needed, need => need.StartsWith("26 ", StringComparison.Ordinal));
        Assert.Contains(needed, need => need.StartsWith("60 ", StringComparison.Ordinal));
        Assert.Contains("2 statuscode lead msdynce_LeadManagement (9.0.0.0)", needed);
        Assert.Equal(needed.Length, needed.Distinct().Count());
        Assert.Equal(Required(new OwnFormZip().Build()), Required(OwnForm.Remove(added.Zip, new FormChoice(), Parts).Zip));
    }

    [Fact]
    public void Checker_finds_no_error() => Assert.All(
        [new OwnFormZip().Build(), Add(new OwnFormZip()).Zip],
        zip => Assert.Empty(SolutionChecker.Check(new MemoryStream(zip)).Where(finding => finding.Kind == FindingKind.Error).Select(finding => finding.ToString())));

    [SkippableFact]
    public void Export_with_the_tab_is_valid_by_the_published_schemas()
    {
        var folder = SharedFolder.Find("schemas");
        Skip.If(folder is null, "The folder 'shared/schemas' is not beside the repository.");

        var findings = SolutionChecker.Check(new MemoryStream(Add(new OwnFormZip()).Zip), new CheckOptions { SchemaFolder = folder });

        Assert.Empty(findings.Where(finding => finding.Kind == FindingKind.Error).Select(finding => finding.ToString()));
    }

    [Fact]
    public void Opportunity_gets_the_sections_of_its_form_and_no_script()
    {
        Assert.Equal(["lead", "opportunity"], OwnForm.Tables(Parts));

        var change = OwnForm.Add(new OwnFormZip { Table = "Opportunity" }.Build(), new FormChoice { Table = "opportunity" }, Parts);

        var form = FormOf(change.Zip);
        Assert.Equal(
            ["crma_purchase", "crma_buyingcenter", "crma_lead", "crma_revenue", "crma_origin"], form.Descendants("tab").Last().Descendants("section").Select(section => Of(section, "name")));
        Assert.Empty(form.Descendants("Handler"));
        Assert.Equal(2, change.Notes.Count);
    }

    // What a tab cannot carry along would be lost without a word.
    [Fact]
    public void Forms_of_the_product_have_nothing_that_the_tab_leaves_behind() =>
        Assert.All(Parts.Forms.Where(form => form.Kind == "main" && OwnForm.Tables(Parts).Contains(form.Table)), form =>
        {
            Assert.Empty(form.Xml.Descendants("controlDescription"));
            Assert.Empty(form.Xml.Descendants("tab").Descendants("events"));
            Assert.All(form.Xml.Descendants("event"), one => Assert.Equal("onload", Of(one, "name")));
            Assert.All(form.Xml.Descendants("tab").Descendants("column"), column => Assert.Equal("100%", Of(column, "width")));
        });

    private static FormChange Add(OwnFormZip given) => OwnForm.Add(given.Build(), new FormChoice(), Parts);

    private static XElement FormOf(byte[] zip) =>
        new PackageMutation(zip).Xml("customizations.xml").Descendants("systemform").Single(form => form.Element("formid")!.Value == OwnFormZip.FormId).Element("form")!;

    private static string[] Required(byte[] zip) =>
    [
        .. new PackageMutation(zip).Xml("solution.xml").Descendants("Required").Select(need => $"{Of(need, "type")} {(Of(need, "schemaName") is { Length: > 0 } name ? name : Of(need, "id"))} {Of(need, "parentSchemaName")} {Of(need, "solution")}"),
    ];

    private static string Tab(string name, params string[] cells) => $$"""

                        <tab name="{{name}}" id="{5a1c0e3c-0000-4000-8000-0000000000b1}" verticallayout="true">
                          <labels><label description="Own" languagecode="1033" /></labels>
                          <columns><column width="100%"><sections>
                            <section name="own" id="{5a1c0e3c-0000-4000-8000-0000000000b2}" showlabel="true" columns="1">
                              <labels><label description="Own" languagecode="1033" /></labels>
                              <rows>{{string.Concat(cells.Select(cell => $"<row>{cell}</row>"))}}</rows>
                            </section>
                          </sections></column></columns>
                        </tab>
        """;

    private static string Cell(string id, string column) => $$"""
        <cell id="{{StableId.Of("test", id):B}}"><labels><label description="Own" languagecode="1033" /></labels>
          <control id="{{id}}" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="{{column}}" /></cell>
        """;

    private static bool IsOfProduct(string id) => id.StartsWith("crma_", StringComparison.Ordinal) || id.StartsWith("grid_", StringComparison.Ordinal) || id == "quickview_handover";

    private static string IdOf(XElement control) => Of(control, "id");

    private static string Of(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "";

    private static string[] Lines(byte[] part) => Encoding.UTF8.GetString(part).Split('\n');

    // Whether the lines of one text stand in another, in their order.
    private static bool IsAmong(IEnumerable<string> lines, IEnumerable<string> others)
    {
        using var place = others.GetEnumerator();
        return lines.All(line =>
        {
            while (place.MoveNext())
            {
                if (place.Current == line)
                {
                    return true;
                }
            }

            return false;
        });
    }
}
