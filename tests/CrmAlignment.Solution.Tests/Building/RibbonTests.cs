using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Building;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Parts;
using CrmAlignment.Solution.Tests.Support;
using Xunit;

namespace CrmAlignment.Solution.Tests.Building;

/// <summary>The commands of the model in the package.</summary>
public sealed class RibbonTests
{
    private static readonly XElement Ribbon = RibbonElement.Create(TestPackage.Definition(), "lead");

    [Fact]
    public void A_command_stands_on_the_form_the_list_and_the_sub_grid_when_it_is_declared_for_all() => Assert.Equal(
        [
            "crma.lead.Offer.Form.Button at Mscrm.Form.lead.MainTab.Save.Controls._children calls crma.lead.Offer.Form.Command",
            "crma.lead.Offer.Grid.Button at Mscrm.HomepageGrid.lead.MainTab.Management.Controls._children calls crma.lead.Offer.List.Command",
            "crma.lead.Offer.SubGrid.Button at Mscrm.SubGrid.lead.MainTab.Management.Controls._children calls crma.lead.Offer.List.Command",
        ],
        from action in Ribbon.Element("CustomActions")!.Elements()
        let button = action.Descendants("Button").Single()
        select $"{button.Attribute("Id")!.Value} at {action.Attribute("Location")!.Value} calls {button.Attribute("Command")!.Value}");

    [Fact]
    public void A_form_passes_its_context_and_a_list_the_rows_that_are_selected() => Assert.Equal(
        ["crma.lead.Offer.Form.Command: PrimaryControl", "crma.lead.Offer.List.Command: SelectedControl, SelectedControlSelectedItemReferences"],
        from command in Ribbon.Element("CommandDefinitions")!.Elements()
        select $"{command.Attribute("Id")!.Value}: {string.Join(", ", command.Element("Actions")!.Descendants("CrmParameter").Select(parameter => parameter.Attribute("Value")!.Value))}");

    [Fact]
    public void A_button_shows_to_those_who_have_the_privilege_of_the_server() => Assert.Equal(
        """<EntityPrivilegeRule EntityName="crma_handover" PrivilegeType="Append" PrivilegeDepth="Basic" />""",
        Ribbon.Element("RuleDefinitions")!.Element("DisplayRules")!.Elements().Single().Elements().Single().ToString());

    [Theory]
    [InlineData("prvAppendTocrma_Handover", "crma_handover AppendTo Basic")]
    [InlineData("prvWritecrma_Scorecard", "crma_scorecard Write Global")]
    [InlineData("prvSharecrma_Handover", "crma_handover Share Basic")]
    public void A_privilege_is_a_verb_a_table_and_its_depth(string privilege, string expected)
    {
        var rule = new CommandPrivileges(TestPackage.Definition()).Rule(TestPackage.Offer with { Privilege = privilege }).Elements().Single();

        Assert.Equal(expected, string.Join(" ", rule.Attributes().Select(attribute => attribute.Value)));
    }

    [Fact]
    public void A_privilege_of_no_table_is_refused_by_name()
    {
        var error = Assert.Throws<SolutionBuildException>(
            () => new CommandPrivileges(TestPackage.Definition()).Rule(TestPackage.Offer with { Privilege = "prvWritecrma_Nothing" }));

        Assert.Contains(
            "Command 'crma.lead.Offer': the privilege 'prvWritecrma_Nothing' is of no table of the model", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_ask_the_state_on_forms_and_for_rows_on_lists() => Assert.Equal(
        [
            """<EnableRule Id="crma.lead.Offer.EnableRule.State"><CustomRule FunctionName="CrmAlignment.Lead.onLoad" Library="$webresource:crma_/scripts/lead.js" Default="false"><CrmParameter Value="PrimaryControl" /></CustomRule></EnableRule>""",
            """<EnableRule Id="crma.lead.Offer.EnableRule.Rows"><SelectionCountRule AppliesTo="SelectedEntity" Minimum="1" /></EnableRule>""",
        ],
        Ribbon.Element("RuleDefinitions")!.Element("EnableRules")!.Elements().Select(rule => rule.ToString(SaveOptions.DisableFormatting)));

    [Fact]
    public void A_command_of_one_row_asks_for_the_row_and_for_the_user_and_one_of_none_asks_for_nothing()
    {
        var one = TestPackage.Offer with { Places = CommandPlaces.Grid, MaximumRows = 1, UserRule = "CrmAlignment.Lead.onLoad" };
        var none = TestPackage.Offer with { Name = "Due", Places = CommandPlaces.Grid, NeedsRows = false };
        var ribbon = RibbonElement.Create(TestPackage.Definition() with { Commands = [one, none] }, "lead");

        Assert.Equal(
            [
                """<EnableRule Id="crma.lead.Offer.EnableRule.User"><CustomRule FunctionName="CrmAlignment.Lead.onLoad" Library="$webresource:crma_/scripts/lead.js" Default="false" /></EnableRule>""",
                """<EnableRule Id="crma.lead.Offer.EnableRule.Rows"><SelectionCountRule AppliesTo="SelectedEntity" Minimum="1" Maximum="1" /></EnableRule>""",
            ],
            ribbon.Element("RuleDefinitions")!.Element("EnableRules")!.Elements().Select(rule => rule.ToString(SaveOptions.DisableFormatting)));
        Assert.Equal(
            ["SelectedControl, SelectedControlSelectedItemReferences", "SelectedControl"],
            ribbon.Descendants("Actions").Select(actions => string.Join(", ", actions.Descendants("CrmParameter").Select(parameter => parameter.Attribute("Value")!.Value))));
    }

    [Fact]
    public void Labels_are_there_in_every_language() => Assert.All(
        Ribbon.Element("LocLabels")!.Elements(),
        label => Assert.Equal(
            ["1033 Offer", "1049 Передать", "1058 Передати", "2052 移交"],
            label.Descendants("Title").Select(title => $"{title.Attribute("languagecode")!.Value} {title.Attribute("description")!.Value}")));

    [Fact]
    public void A_table_without_commands_has_the_empty_ribbon_of_exports() =>
        Assert.False(RibbonElement.Create(TestPackage.Definition(), "opportunity").Element("CustomActions")!.HasElements);

    [Fact]
    public void A_script_that_is_not_there_is_refused_by_name()
    {
        var definition = TestPackage.Definition() with { Commands = [TestPackage.Offer with { Library = "crma_/scripts/nothing.js" }] };

        var error = Assert.Throws<SolutionBuildException>(() => new SolutionBuilder(definition).Build());

        Assert.Contains("Command 'crma.lead.Offer': the web resource 'crma_/scripts/nothing.js' is not in the folder webresources", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_that_is_declared_twice_is_refused_by_name()
    {
        var definition = TestPackage.Definition() with { Commands = [TestPackage.Offer, TestPackage.Offer] };

        var error = Assert.Throws<SolutionBuildException>(() => new SolutionBuilder(definition).Build());

        Assert.Contains("Command 'crma.lead.Offer' is declared twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_scripts_are_one_resx_a_language() => Assert.Equal(
        ["crma_/strings/commands.1033.resx: offered=Offer", "crma_/strings/commands.1049.resx: offered=Передать", "crma_/strings/commands.1058.resx: offered=Передати", "crma_/strings/commands.2052.resx: offered=移交"],
        from resource in TestPackage.Definition().WebResources
        where resource.Name.StartsWith("crma_/strings/commands", StringComparison.Ordinal)
        from text in XElement.Parse(Encoding.UTF8.GetString(resource.Content)).Elements("data")
        select $"{resource.Name}: {text.Attribute("name")!.Value}={text.Element("value")!.Value}");

    [Fact]
    public void A_script_depends_on_the_scripts_it_refers_to_and_on_their_texts_in_all_languages()
    {
        WebResourcePart[] resources =
        [
            Script("crma_/scripts/lead.js", "/// <reference path=\"./texts.js\" />\n"),
            Script("crma_/scripts/texts.js", "/// <reference path=\"lead.js\" />\nget(\"crma_/strings/commands\");"),
            Script("crma_/scripts/other.js", ""),
            .. TestPackage.Definition().WebResources.Where(resource => resource.Name.StartsWith("crma_/strings/", StringComparison.Ordinal)),
        ];
        var dependencies = new ScriptDependencies(resources);

        Assert.Equal(
            ["crma_/scripts/texts.js", "crma_/strings/commands.1033.resx 1033", "crma_/strings/commands.1049.resx 1049", "crma_/strings/commands.1058.resx 1058", "crma_/strings/commands.2052.resx 2052"],
            Libraries(dependencies.Of(resources[0])));
        Assert.Null(dependencies.Of(resources[2]));
    }

    [Fact]
    public void A_reference_to_no_script_is_refused_by_name() => Assert.Equal(
        "crma_/scripts/lead.js: it refers to 'crma_/scripts/nothing.js', which is not among the web resources: correct the path of the reference.",
        new ScriptDependencies([Script("crma_/scripts/lead.js", "/// <reference path=\"./nothing.js\" />")]).Problems().Single());

    private static WebResourcePart Script(string name, string text) => new(name, name, 3, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Libraries(string? xml) =>
        from library in XElement.Parse(xml!).Descendants("Library")
        select $"{library.Attribute("name")!.Value} {library.Attribute("languagecode")!.Value}".Trim();
}
