using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>New choices, from the SDK's form.</summary>
internal static class ChoiceTranslation
{
    /// <summary>A choice with its options; those without a number get the publisher's.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="given">The choice as the request describes it.</param>
    /// <param name="isGlobal">Whether several columns may share it.</param>
    /// <param name="solution">The solution that gets it.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// Two options have one number (0x80044310), or an option has no label.
    /// </exception>
    public static ChoiceDefinition Of(string name, OptionSetMetadata given, bool isGlobal, UnmanagedSolution solution)
    {
        var choice = new ChoiceDefinition(name, [], isGlobal)
        {
            Label = LabelTexts.Of(given.DisplayName),
            Description = LabelTexts.Of(given.Description),
        };
        return given.Options.Aggregate(choice, (known, option) => known.WithOptions([.. known.Options, Option(known, option, solution)]));
    }

    /// <summary>The two options of a yes-or-no column.</summary>
    /// <param name="name">Name of the choice.</param>
    /// <param name="given">The options as the request describes them; null for Yes and No.</param>
    public static ChoiceDefinition OfBoolean(string name, BooleanOptionSetMetadata? given) => new(
        name,
        [
            new ChoiceOption(0, given?.FalseOption is { } no ? LabelTexts.Of(no.Label) : "No") { IsOwn = true },
            new ChoiceOption(1, given?.TrueOption is { } yes ? LabelTexts.Of(yes.Label) : "Yes") { IsOwn = true },
        ]);

    private static ChoiceOption Option(ChoiceDefinition choice, OptionMetadata given, UnmanagedSolution solution)
    {
        if (given.ParentValues is { Length: > 0 })
        {
            throw DataverseFault.NotSupported("ParentValues of an option");
        }

        var value = given.Value is { } number
            ? NewOptionValue.Given(choice, number)
            : NewOptionValue.Next(choice, solution.OptionValuePrefix);
        var label = LabelTexts.Of(given.Label);
        return label.Texts.Count == 0
            ? throw DataverseFault.InvalidArgument($"The option {value} of the choice '{choice.Name}' has no Label.")
            : new ChoiceOption(value, label) { Description = LabelTexts.Of(given.Description), Color = given.Color, IsOwn = true };
    }
}
