using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Building;

/// <summary>A command on forms, or on lists: what it calls, and the rules that show it.</summary>
internal sealed class CommandDefinition(CommandSchema command, bool onForm)
{
    /// <summary>The definitions of a command: one for forms, one for lists, as far as it stands there.</summary>
    public static IEnumerable<CommandDefinition> Of(CommandSchema command)
    {
        if (command.Places.HasFlag(CommandPlaces.Form))
        {
            yield return new CommandDefinition(command, onForm: true);
        }

        if ((command.Places & CommandPlaces.Lists) != CommandPlaces.None)
        {
            yield return new CommandDefinition(command, onForm: false);
        }
    }

    /// <summary>
    /// The rules that it refers to. A custom rule is false until it has answered, so that no button flashes up.
    /// https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules
    /// </summary>
    public IEnumerable<XElement> EnableRules
    {
        get
        {
            if (command.UserRule is not null)
            {
                yield return Rule("User", Custom(command.UserRule));
            }

            if (onForm && command.FormRule is not null)
            {
                yield return Rule("State", Custom(command.FormRule, "PrimaryControl"));
            }

            if (!onForm && command.NeedsRows)
            {
                yield return Rule("Rows", new XElement(
                    "SelectionCountRule",
                    new XAttribute("AppliesTo", "SelectedEntity"),
                    new XAttribute("Minimum", 1),
                    command.MaximumRows is { } maximum ? new XAttribute("Maximum", maximum) : null));
            }
        }
    }

    private string[] Parameters =>
        onForm ? ["PrimaryControl"] : command.NeedsRows ? ["SelectedControl", "SelectedControlSelectedItemReferences"] : ["SelectedControl"];

    /// <summary>The element.</summary>
    public XElement ToXml() => new(
        "CommandDefinition",
        new XAttribute("Id", CommandIds.Command(command, onForm)),
        new XElement("EnableRules", EnableRules.Select(rule => new XElement("EnableRule", rule.Attribute("Id")))),
        new XElement(
            "DisplayRules",
            command.Privilege is null ? null : new XElement("DisplayRule", new XAttribute("Id", CommandIds.Privilege(command)))),
        new XElement("Actions", Call("JavaScriptFunction", command.Function, Parameters)));

    private XElement Rule(string kind, XElement test) => new("EnableRule", new XAttribute("Id", CommandIds.EnableRule(command, kind)), test);

    private XElement Custom(string function, params string[] parameters)
    {
        var rule = Call("CustomRule", function, parameters);
        rule.SetAttributeValue("Default", "false");
        return rule;
    }

    private XElement Call(string element, string function, string[] parameters) => new(
        element,
        new XAttribute("FunctionName", function),
        new XAttribute("Library", $"$webresource:{command.Library}"),
        parameters.Select(parameter => new XElement("CrmParameter", new XAttribute("Value", parameter))));
}
