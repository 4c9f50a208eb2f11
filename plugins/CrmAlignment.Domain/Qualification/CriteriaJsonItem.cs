using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Qualification;

/// <summary>One object of the definition: its members by name, and where it ended, for faults.</summary>
internal sealed class CriteriaJsonItem(IReadOnlyDictionary<string, object> members, int position)
{
    /// <summary>Text and whole numbers by the name of the member.</summary>
    public IReadOnlyDictionary<string, object> Members => members;

    public string Text(string name) => OptionalText(name) ?? throw Missing(name, "text");

    public string? OptionalText(string name) => !members.TryGetValue(name, out var value)
        ? null
        : value as string ?? throw Fault("text in " + name, Describe(value));

    public int Number(string name) => !members.TryGetValue(name, out var value)
        ? throw Missing(name, "a whole number")
        : value is int number ? number : throw Fault("a whole number in " + name, Describe(value));

    public int Choice(string name, Type choice)
    {
        var number = Number(name);
        return Enum.IsDefined(choice, number)
            ? number
            : throw Fault("a value of " + choice.Name + " in " + name, number.ToString(CultureInfo.InvariantCulture));
    }

    private static string Describe(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private ProblemException Missing(string name, string type) => Fault(name + " with " + type, "no " + name);

    private ProblemException Fault(string expected, string found) => new(Problems.DefinitionUnreadable(position, expected, found));
}
