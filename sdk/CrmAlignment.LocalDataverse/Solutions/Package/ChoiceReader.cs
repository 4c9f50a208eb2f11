using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads global choices and the choices, states and statuses of columns.</summary>
internal static class ChoiceReader
{
    public static PackageChoice Read(PackageElement optionset, bool isGlobal)
    {
        var name = optionset.RequiredAttribute("Name");
        var options = ReadOptions(optionset);
        foreach (var twice in options.GroupBy(option => option.Value).Where(group => group.Count() > 1))
        {
            optionset.Refuse(
                $"the value {twice.Key} occurs {twice.Count()} times.",
                "Give each option a value of its own.",
                $"choice {name}");
        }

        return new PackageChoice(
            name, optionset.Text("OptionSetType") ?? "picklist", isGlobal, optionset.Labels("displaynames", "displayname"), options)
        {
            Descriptions = optionset.Labels("Descriptions", "Description"),
        };
    }

    private static List<PackageOption> ReadOptions(PackageElement optionset)
    {
        var options = optionset.At("options", "option").Select(option => new PackageOption(Value(option), Labels(option))
        {
            Descriptions = option.Labels("Descriptions", "Description"),
            Color = option.Attribute("Color") is { Length: > 0 } color ? color : null,
        });
        var states = optionset.At("states", "state").Select(state => new PackageOption(
            Value(state),
            Labels(state),
            DefaultStatus: state.RequiredIntegerAttribute("defaultstatus"),
            InvariantName: state.Attribute("invariantname")));
        var statuses = optionset.At("statuses", "status").Select(status => new PackageOption(
            Value(status), Labels(status), State: status.RequiredIntegerAttribute("state"))
        {
            Transitions = TransitionReader.Read(status),
        });
        return [.. options, .. states, .. statuses];
    }

    private static int Value(PackageElement option) => option.RequiredIntegerAttribute("value");

    private static IReadOnlyDictionary<int, string> Labels(PackageElement option) => option.Labels("labels", "label");
}
