using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// Commands that solutions bring, and the messages that give them:
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/export-ribbon-definitions.
/// </summary>
[Capability("Solutions", "Ribbons")]
[Trait(Category.Name, Category.Slow)]
public abstract class RibbonSpecification<TEnvironment>(TEnvironment environment) : ExportingSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void Command_stands_in_the_ribbon_of_its_table_where_its_location_says()
    {
        Import(With(Ribbon(Action("tst.Ring", Form, 10) + Action("tst.Ring.List", Grid, 10))));

        Assert.Equal(
            ["Mscrm.Form.tst_a.MainTab/Mscrm.Form.tst_a.MainTab.Save: tst.Ring", "Mscrm.HomepageGrid.tst_a.MainTab/Mscrm.HomepageGrid.tst_a.MainTab.Management: tst.Ring.List"],
            Buttons());
    }

    [SkippableFact]
    public void Definition_rules_and_labels_of_a_command_stand_beside_the_ribbon()
    {
        Import(With(Ribbon(Action("tst.Ring", Form, 10))));

        var ribbon = Retrieve("tst_a");

        Assert.Equal("RibbonDefinitions", ribbon.Name.LocalName);
        Assert.Equal("tst.Ring.Command", (string?)ribbon.Descendants("CommandDefinition").Single().Attribute("Id"));
        Assert.Equal("tst.Rows", (string?)ribbon.Descendants("RuleDefinitions").Single().Descendants("EnableRule").Single().Attribute("Id"));
        Assert.Equal("Ring", (string?)ribbon.Descendants("Title").Single().Attribute("description"));
    }

    [SkippableTheory]
    [InlineData(RibbonLocationFilters.Form, "tst.Ring")]
    [InlineData(RibbonLocationFilters.HomepageGrid, "tst.Ring.List")]
    [InlineData(RibbonLocationFilters.SubGrid, "")]
    [InlineData(RibbonLocationFilters.All, "tst.Ring, tst.Ring.List")]
    public void Filter_says_which_command_bars_are_read(RibbonLocationFilters filter, string expected)
    {
        Import(With(Ribbon(Action("tst.Ring", Form, 10) + Action("tst.Ring.List", Grid, 10))));

        Assert.Equal(expected, string.Join(", ", Retrieve("tst_a", filter).Descendants("Button").Select(button => (string?)button.Attribute("Id"))));
    }

    [SkippableFact]
    public void Commands_of_several_solutions_stand_by_their_sequence()
    {
        Import(With(Ribbon(Action("tst.Last", Form, 30))));
        var other = Managed(name: "Other");
        other.Entities.Add($"<Entity><Name>tst_A</Name>{Ribbon(Action("oth.First", Form, 20))}</Entity>");
        Import(other);

        Assert.Equal(["oth.First", "tst.Last"], Buttons().Select(button => button.Split(": ")[1]));
    }

    [SkippableFact]
    public void Hidden_command_is_not_in_the_ribbon()
    {
        Import(With(Ribbon(Action("tst.Ring", Form, 10) + """<HideCustomAction HideActionId="tst.Hide" Location="tst.Ring" />""")));

        Assert.Empty(Buttons());
    }

    [SkippableFact]
    public void Update_replaces_the_commands_of_a_table()
    {
        Import(With(Ribbon(Action("tst.Ring", Form, 10))));

        Import(With(Ribbon(Action("tst.Knock", Form, 10)), "1.1.0.0"));

        Assert.Equal("tst.Knock", Buttons().Single().Split(": ")[1]);
    }

    [SkippableFact]
    public void Update_without_commands_takes_them_away()
    {
        Import(With(Ribbon(Action("tst.Ring", Form, 10))));

        Import(With(Ribbon(""), "1.1.0.0"));

        Assert.Empty(Buttons());
        Assert.Empty(Rows("ribboncustomization"));
    }

    [SkippableFact]
    public void Commands_on_a_table_of_others_go_with_their_solution()
    {
        var zip = Managed().Extension("Lead", SolutionXml.Choice("tst_Stage", "tst_stage"))
            .Root("""type="9" schemaName="tst_stage" """).Section("optionsets", SolutionXml.GlobalChoice("tst_stage", (727000000, "Inquiry")));
        Import(zip.Inside("Lead", Ribbon(Action("tst.Ring", "Mscrm.Form.lead.MainTab.Save.Controls._children", 10))));
        Assert.Single(Retrieve("lead").Descendants("Button"));

        Uninstall();

        Assert.Empty(Retrieve("lead").Descendants("Button"));
        Assert.Empty(Rows("ribboncustomization"));
    }

    [SkippableFact]
    public void Commands_of_a_table_go_with_it()
    {
        Import(With(Ribbon(Action("tst.Ring", Form, 10))));

        Uninstall();

        Assert.Empty(Rows("ribboncustomization"));
    }

    [SkippableFact]
    public void Export_gives_the_commands_back()
    {
        var zip = With(Ribbon(Action("tst.Ring", Form, 10)));
        zip.Managed = false;
        Import(zip);

        var exported = Part(Export(), "customizations.xml").Descendants("Entity").Single().Element("RibbonDiffXml")!;

        Assert.Equal(XElement.Parse(Ribbon(Action("tst.Ring", Form, 10))).ToString(), exported.ToString());
    }

    [SkippableFact]
    public void Commands_of_the_application_are_read_by_a_message_of_their_own()
    {
        var zip = Managed().Table("tst_A");
        zip.Sections.Add(Ribbon(Action("tst.Everywhere", "Mscrm.GlobalTab.Actions.Controls._children", 10)));
        Import(zip.Root("""type="50" schemaName="" """));

        var answer = (RetrieveApplicationRibbonResponse)Admin.Execute(new RetrieveApplicationRibbonRequest());

        Assert.Equal("tst.Everywhere", (string?)Unzip(answer.CompressedApplicationRibbonXml).Descendants("Button").Single().Attribute("Id"));
        Assert.Empty(Buttons());
    }

    [SkippableFact]
    public void Table_without_commands_has_an_empty_ribbon() => Assert.Empty(Retrieve("account").Descendants("Button"));

    [SkippableFact]
    public void Ribbon_of_no_table_is_refused() =>
        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, Fault(() => Retrieve("tst_nothing")).ErrorCode);

    [SkippableFact]
    public void Ribbon_that_somebody_spoilt_is_refused_by_name()
    {
        Add("ribboncustomization", ("entity", "lead"), ("ribbondiffxml", "<RibbonDiffXml>"));

        Assert.Contains("The ribbon of 'lead' (ribboncustomization ", Fault(() => Retrieve("lead")).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Web_resources_a_script_needs_are_kept_with_it()
    {
        const string Needs = "&lt;Dependencies&gt;&lt;Dependency componentType=\"WebResource\"&gt;&lt;Library name=\"tst_/other.js\" /&gt;&lt;/Dependency&gt;&lt;/Dependencies&gt;";
        Import(new SolutionZip().Table("tst_A").Part("WebResources/script", "let a;").Root("""type="61" schemaName="tst_/script.js" """).Section(
            "WebResources",
            $"<WebResource><WebResourceId>{{7a1b2c3d-0000-0000-0000-000000000040}}</WebResourceId><Name>tst_/script.js</Name><WebResourceType>3</WebResourceType><DependencyXml>{Needs}</DependencyXml><FileName>/WebResources/script</FileName></WebResource>"));

        var row = Single("webresource", "name", "tst_/script.js");

        Assert.Equal("let a;", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String((string)row["content"])));
        Assert.Contains("tst_/other.js", (string)row["dependencyxml"], StringComparison.Ordinal);
        Assert.Equal((string)row["dependencyxml"], Part(Export(), "customizations.xml").Descendants("DependencyXml").Single().Value);
    }

    private const string Form = "Mscrm.Form.tst_a.MainTab.Save.Controls._children";

    private const string Grid = "Mscrm.HomepageGrid.tst_a.MainTab.Management.Controls._children";

    private static SolutionZip With(string ribbon, string version = "1.0.0.0") => Managed(version).Table("tst_A").Inside("tst_A", ribbon);

    private static string Action(string id, string location, int sequence) => $"""
        <CustomAction Id="{id}.Action" Location="{location}" Sequence="{sequence}"><CommandUIDefinition><Button Id="{id}" Command="tst.Ring.Command" LabelText="$LocLabels:tst.Label" Sequence="{sequence}" TemplateAlias="o1" /></CommandUIDefinition></CustomAction>
        """;

    private static string Ribbon(string actions) => actions.Length == 0
        ? """<RibbonDiffXml><CustomActions /><Templates><RibbonTemplates Id="Mscrm.Templates"></RibbonTemplates></Templates><CommandDefinitions /><RuleDefinitions><TabDisplayRules /><DisplayRules /><EnableRules /></RuleDefinitions><LocLabels /></RibbonDiffXml>"""
        : $"""
        <RibbonDiffXml><CustomActions>{actions}</CustomActions><Templates><RibbonTemplates Id="Mscrm.Templates"></RibbonTemplates></Templates>
          <CommandDefinitions><CommandDefinition Id="tst.Ring.Command"><EnableRules><EnableRule Id="tst.Rows" /></EnableRules><DisplayRules /><Actions><JavaScriptFunction FunctionName="Tst.ring" Library="$webresource:tst_/script.js" /></Actions></CommandDefinition></CommandDefinitions>
          <RuleDefinitions><TabDisplayRules /><DisplayRules /><EnableRules><EnableRule Id="tst.Rows"><SelectionCountRule Minimum="1" /></EnableRule></EnableRules></RuleDefinitions>
          <LocLabels><LocLabel Id="tst.Label"><Titles><Title description="Ring" languagecode="1033" /></Titles></LocLabel></LocLabels></RibbonDiffXml>
        """;

    private string[] Buttons() =>
    [
        .. from button in Retrieve("tst_a").Descendants("Button")
           let ids = button.Ancestors().Where(above => above.Name.LocalName is "Tab" or "Group").Reverse().Select(above => (string?)above.Attribute("Id"))
           select $"{string.Join("/", ids)}: {(string?)button.Attribute("Id")}",
    ];

    private XElement Retrieve(string table, RibbonLocationFilters filter = RibbonLocationFilters.All)
    {
        var answer = (RetrieveEntityRibbonResponse)Admin.Execute(new RetrieveEntityRibbonRequest { EntityName = table, RibbonLocationFilter = filter });
        return Unzip(answer.CompressedEntityXml);
    }

    private static XElement Unzip(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        Assert.NotNull(zip.GetEntry("[Content_Types].xml"));
        using var part = zip.GetEntry("RibbonXml.xml")!.Open();
        return XElement.Load(part);
    }
}

public sealed class RibbonsInMemory(InMemoryEnvironment environment) : RibbonSpecification<InMemoryEnvironment>(environment);

public sealed class RibbonsOnFile(FileEnvironment environment) : RibbonSpecification<FileEnvironment>(environment);

public sealed class RibbonsLive(LiveEnvironment environment) : RibbonSpecification<LiveEnvironment>(environment);

public sealed class RibbonsOverHttp(OverHttpEnvironment environment) : RibbonSpecification<OverHttpEnvironment>(environment);
