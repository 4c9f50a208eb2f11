using System.Linq;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The commands of the scripted app, and their scripts.</summary>
internal static class ScriptedRibbon
{
    public const string NeededScript = "window.TryNeeded = {text: 'Needed first'};";

    // It reads what it needs while it is loaded.
    public const string Script = """
        window.TryBar = {
            text: window.TryNeeded.text,
            greet: (control, table, number, flag) => Xrm.Navigation.openAlertDialog(
                {title: 'Greeting', text: `${window.TryBar.text}, ${table} ${number} ${flag}, ${control.getGrid ? 'list' : 'form'}`}),
            promised: () => Promise.resolve(true),
            denied: () => Promise.resolve(false),
            fail: () => { throw new Error('It broke'); },
        };
        """;

    public const string Dependencies = """
        <Dependencies><Dependency componentType="WebResource"><Library name="try_/needed.js" displayName="try_/needed.js" languagecode="" description="" libraryUniqueId="{00000000-0000-0000-0000-0000000000b1}" /></Dependency></Dependencies>
        """;

    private static readonly (string Id, string Label, string Rule, string Function)[] Commands =
    [
        ("greet", "Greet", "", "greet"),
        ("promised", "Promised", Custom("promised"), "greet"),
        ("denied", "Denied", Custom("denied"), "greet"),
        ("existing", "Existing only", "<FormStateRule State=\"Existing\" />", "greet"),
        ("unknown", "Unknown rule", "<PageRule Address=\"x\" />", "greet"),
        ("fail", "Fail", "", "fail"),
    ];

    public static string Xml => $"""
        <RibbonDiffXml>
          <CustomActions>{All(one => $"<CustomAction Id=\"try.{one.Id}.Action\" Location=\"Mscrm.Form.account.MainTab.Save.Controls._children\" Sequence=\"10\"><CommandUIDefinition><Button Id=\"try.{one.Id}\" Command=\"try.{one.Id}.Command\" LabelText=\"{one.Label}\" Sequence=\"10\" /></CommandUIDefinition></CustomAction>")}</CustomActions>
          <CommandDefinitions>{All(one => $"<CommandDefinition Id=\"try.{one.Id}.Command\"><EnableRules>{(one.Rule.Length > 0 ? $"<EnableRule Id=\"try.{one.Id}.Rule\" />" : "")}</EnableRules><DisplayRules /><Actions><JavaScriptFunction FunctionName=\"TryBar.{one.Function}\" Library=\"$webresource:try_/bar.js\"><CrmParameter Value=\"PrimaryControl\" /><CrmParameter Value=\"PrimaryEntityTypeName\" /><IntParameter Value=\"7\" /><BoolParameter Value=\"true\" /></JavaScriptFunction></Actions></CommandDefinition>")}</CommandDefinitions>
          <RuleDefinitions><TabDisplayRules /><DisplayRules /><EnableRules>{All(one => one.Rule.Length > 0 ? $"<EnableRule Id=\"try.{one.Id}.Rule\">{one.Rule}</EnableRule>" : "")}</EnableRules></RuleDefinitions>
          <LocLabels />
        </RibbonDiffXml>
        """;

    private static string All(System.Func<(string Id, string Label, string Rule, string Function), string> text) => string.Concat(Commands.Select(text));

    private static string Custom(string function) => $"<CustomRule FunctionName=\"TryBar.{function}\" Library=\"$webresource:try_/bar.js\" Default=\"false\" />";
}
